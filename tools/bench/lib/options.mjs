/**
 * What a benchmark was told behind its name: `--size=1000`.
 *
 * @param {readonly string[]} args
 * @param {string} name
 * @returns {string | undefined} undefined where nothing was
 */
export const option = (args, name) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)

/**
 * The same for a number.
 *
 * @param {readonly string[]} args
 * @param {string} name
 * @param {number} usual where nothing was said
 */
export const numberOption = (args, name, usual) => Number(option(args, name) ?? usual)
