/** Names and passwords, for the application: `@ocop/vietnam/sign-in`. */
export { emailName, phoneName } from "./sign-in/names"
export {
  hashPassword,
  isAcceptablePassword,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
} from "./sign-in/password"
