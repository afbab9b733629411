/** A share from 0 to 1 as SVG takes it: "12.35%". A hundredth is finer than a screen shows. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
