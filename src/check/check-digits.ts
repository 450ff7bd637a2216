/** Numbers that carry a check digit: what only looks like one is told from what is one. */

const digitsOf = (text: string) => Array.from(text.replace(/\D/g, ''), Number);

/** Whether ten digits are an Iranian national id: the last is made of the others, weighted 10 to 2, modulo 11. */
export function nationalId(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 10 || digits.every((digit) => digit === digits[0])) return false;
  const rest = digits.slice(0, 9).reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11;
  return digits[9] === (rest < 2 ? rest : 11 - rest);
}

/** Whether digits are those of a bank card (ISO/IEC 7812: Luhn’s check digit). */
export function cardNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 16 || digits.every((digit) => digit === 0)) return false;
  const sum = digits.reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/** Whether letters and digits are an international bank account number (ISO 13616: modulo 97). */
export function iban(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const rearranged = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of rearranged) for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
