/** Numbers by which one person is known, told from other numbers by their check digit. */

/**
 * True for the ten digits of an NHS number: the last is a check digit, modulus 11.
 * NHS Data Dictionary, "NHS NUMBER": https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** The check letters of a pupil number, by the remainder: all but I, O and S, which are taken for digits. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * True for a unique pupil number: a check letter (modulus 23) and twelve characters, of which the last is a
 * letter where the number is temporary. Department for Education, "Unique pupil numbers", annex on the check letter.
 */
export function isPupilNumber(number: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(number)) return false;
  const sum = Array.from(number.slice(1)).reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : CHECK_LETTERS.indexOf(character);
    return total + value * (index + 2);
  }, 0);
  return CHECK_LETTERS[sum % 23] === number[0];
}
