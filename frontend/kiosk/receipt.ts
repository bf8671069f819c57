/** The signs of every receipt: nobody confuses any two of them. There are 32, so that no sign is likelier. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A receipt of 60 random bits, such as K7QX-4M9B-T2WR. */
export function makeReceipt(): string {
  const signs = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => SIGNS[byte & 31]).join('');
  return [0, 4, 8].map((at) => signs.slice(at, at + 4)).join('-');
}
