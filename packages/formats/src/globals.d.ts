// What every place that runs this package has (browsers, workers, Node) and ES2024 does not name.

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

// The library's own declarations pull in all of Node's. This entry carries its byte buffer inside and runs anywhere.
declare module "csv-parse/browser/esm/sync" {
  export function parse(
    text: string,
    options: {
      readonly delimiter: string;
      readonly relax_column_count: boolean;
      readonly relax_quotes: boolean;
      readonly skip_empty_lines: boolean;
      readonly to: number;
    },
  ): string[][];
}
