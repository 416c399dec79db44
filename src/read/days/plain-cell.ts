/**
 * A cell without the blanks around it, with full-width signs, wide blanks and long dashes as their plain ones, and without marks that cannot be seen.
 * Not Unicode's own folding (NFKC): that makes a footnote mark a digit, and 2024-1-2¹ the 21st.
 */
export function plainCell(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return folded(text).trim();
  return text.trim();
}

function folded(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, "");
}
