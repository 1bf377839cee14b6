/** Figures as text for a terminal: first column to the left, the others to the right. */
export function printTable(title, heads, rows) {
  const cells = [heads, ...rows].map((row) => row.map(format));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  "),
  );
  lines.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  console.log(`\n${title}\n\n${lines.join("\n")}`);
}

/** Three digits that count; a figure that could not be taken is a dash. */
function format(cell) {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell !== "number") return cell;
  if (!Number.isFinite(cell)) return "–";
  return cell >= 100 ? cell.toFixed(0) : cell.toPrecision(3);
}

export const percent = (share) => `${(share * 100).toFixed(0)} %`;
