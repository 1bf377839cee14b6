/** One measured figure beside what it must reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  /** Whether more is better. */
  readonly atLeast: boolean;
  /** How many rows it was measured on. */
  readonly rows: number;
}

/** A row that came out wrong, and how. */
export interface Miss {
  readonly id: string;
  readonly text: string;
  readonly expected: string;
  readonly got: string;
}

export interface Evaluation {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly misses: readonly Miss[];
  readonly tables?: readonly Table[];
}

/** Figures that belong together, as text. */
export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function reached({ value, goal, atLeast }: Figure): boolean {
  return atLeast ? value >= goal : value <= goal;
}

/** The share of rows that fulfil a condition; 0 for no rows. */
export function share<T>(rows: readonly T[], condition: (row: T) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(condition).length / rows.length;
}

export function describeFigure(figure: Figure): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const sign = reached(figure) ? "✓" : "✗";
  return `${sign} ${figure.name.padEnd(62)} ${percent(figure.value).padStart(8)}  Ziel ${figure.atLeast ? "≥" : "≤"} ${percent(figure.goal).padStart(8)}  (${figure.rows})`;
}

/** A table in columns of equal width; numbers stand to the right. */
export function describeTable({ title, header, rows }: Table): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const draw = (line: readonly string[]) =>
    line
      .map((cell, column) =>
        /^[\d+−–·]/.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [title, ...lines.map((line) => `  ${draw(line)}`)].join("\n");
}
