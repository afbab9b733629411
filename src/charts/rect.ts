/** A rectangle of the drawing, in pixels from its top left corner. */
export interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A place in the drawing, in pixels from its top left corner. */
export interface Place {
  x: number;
  y: number;
}

/** How large it is. */
export function area({ left, right, top, bottom }: Rect): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** How much of the two is common. */
export function overlap(one: Rect, other: Rect): number {
  return area({
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  });
}

/** A line from one place to another as a row of small squares, none of which covers another. */
export function between(from: Place, to: Place): Rect[] {
  const size = 5;
  const steps = Math.max(1, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / size));
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 0.5) / steps;
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
  });
}
