const testFile = /(?:^|\/)(?:tests?|__tests__|spec|fixtures|__mocks__)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;

/** Whether the path is a test's, where most rules do not apply. */
export function isTestFile(path: string): boolean {
  return testFile.test(path);
}
