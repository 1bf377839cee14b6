import { parseDocument } from "yaml";
import { describeYamlFault } from "../../../src/knowledge/corpus/describe-yaml-fault";

describe("the reasons of the YAML reader", () => {
  it.each([
    ["BAD_INDENT", "a: [b"],
    ["BLOCK_AS_IMPLICIT_KEY", "a: b: c"],
    ["MULTILINE_IMPLICIT_KEY", "eine Zeile\nnoch eine: x"],
    ["MISSING_CHAR", "a:\n    - b\n  - c"],
    ["BAD_DQ_ESCAPE", 'a: "\\q"'],
    ["BAD_SCALAR_START", "a: @b"],
    ["BAD_ALIAS", "a: *"],
    ["DUPLICATE_KEY", "a: 1\na: 2"],
    ["TAB_AS_INDENT", "a:\n\t- b"],
    ["UNEXPECTED_TOKEN", "a: }"],
    ["MULTIPLE_DOCS", "a: 1\n---\nb: 2"],
  ] as const)("are German for %s", (code, source) => {
    const { errors } = parseDocument(source);

    expect(errors.map((error) => error.code)).toContain(code);
    expect(describeYamlFault(code).length).toBeGreaterThan(20);
    expect(describeYamlFault(code)).not.toMatch(/\b(the|must|should|not|at)\b/);
  });
});
