/** What was measured, with the line that it should not cross. */
export interface Row {
  what: string;
  found: string;
  limit: string;
  good: boolean | undefined;
}

export function atMost(what: string, found: number, limit: number, unit: string, digits = 0): Row {
  return { what, found: `${found.toFixed(digits)} ${unit}`.trim(), limit: `≤ ${limit} ${unit}`.trim(), good: found <= limit };
}

export function atLeast(what: string, found: number, limit: number, digits = 2): Row {
  return { what, found: found.toFixed(digits), limit: `≥ ${limit}`, good: found >= limit };
}

export function note(what: string, found: string): Row {
  return { what, found, limit: "", good: undefined };
}

export function table(rows: Row[]): string {
  const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length));
  const [what, found, limit] = [width((row) => row.what), width((row) => row.found), width((row) => row.limit)];
  return rows
    .map((row) => {
      const mark = row.good === undefined ? "" : row.good ? "ok" : "OVER THE LINE";
      return `${row.what.padEnd(what)}  ${row.found.padStart(found)}  ${row.limit.padEnd(limit)}  ${mark}`.trimEnd();
    })
    .join("\n");
}
