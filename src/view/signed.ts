import { number } from "./fields.js";

const minus = "−";

/** A number with its sign and as many decimals as asked for: `+0.25`, `−1.50`, `0.00`; an en dash for `null`. */
export function signed(value: number | null, decimals = 2): string {
  if (value === null || !Number.isFinite(value)) return "–";
  const size = Math.abs(value).toFixed(decimals);
  return Number(size) === 0 ? size : `${value < 0 ? minus : "+"}${size}`;
}

/** A value of the scale from −5 to 5 with its sign, at most two decimals: `+3`, `−1.5`. */
export function signedValue(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded > 0 ? `+${number(rounded)}` : number(rounded);
}

/** How strong a value is, in steps of its scale from −5 to 5: 1 slight, 2 middling, 3 strong; 0 where nothing is left of it. */
export function strength(value: number): 0 | 1 | 2 | 3 {
  const size = Math.abs(value);
  return size === 0 ? 0 : size < 1.5 ? 1 : size < 3 ? 2 : 3;
}

/** A sign for each step of {@link strength}: `+` to `+++`, `−` to `−−−`; `0` where nothing is left. */
export function signs(value: number): string {
  return (value > 0 ? "+" : minus).repeat(strength(value)) || "0";
}

/** A share as a percentage; an en dash for `null`. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${Math.round(100 * share)}%`;
}
