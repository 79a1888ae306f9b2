/** The data folder of the shop under test. @throws Error for a shop that was opened elsewhere: its files are not ours */
export function dataDir(): string {
  const folder = process.env.OCOP_DATA_DIR
  if (!folder) throw new Error("OCOP_DATA_DIR is not set: whose shop is this?")
  return folder
}
