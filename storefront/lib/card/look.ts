import type { Appearance } from "@stripe/stripe-js"

/**
 * The shop's look for the fields of the card, which are drawn in a frame of another site: its tokens (globals.css), as
 * they are on this page. The letters are the system's: the frame cannot read the shop's font files.
 */
export function cardLook(): Appearance {
  const tokens = getComputedStyle(document.documentElement)
  const token = (name: string) => tokens.getPropertyValue(name).trim()
  return {
    theme: "flat",
    labels: "above",
    variables: {
      colorPrimary: token("--color-la-che"),
      colorBackground: token("--color-giay"),
      colorText: token("--color-cham"),
      colorTextSecondary: token("--color-cham-nhat"),
      colorTextPlaceholder: token("--color-cham-nhat"),
      colorDanger: token("--color-gac"),
      borderRadius: token("--radius-md"),
      fontFamily: "ui-sans-serif, system-ui, sans-serif",
      fontSizeBase: "16px",
      spacingUnit: "4px",
    },
    rules: {
      ".Label": { fontWeight: "600", fontSize: "16px" },
      ".Input": { border: `1px solid ${token("--color-vien")}`, padding: "10px 12px" },
      ".Input--invalid": { border: `2px solid ${token("--color-gac")}` },
      ".Input:focus": {
        outline: `3px solid ${token("--color-la-che")}`,
        boxShadow: `0 0 0 2px ${token("--color-giay")}`,
      },
    },
  }
}
