/**
 * The harness of the integration tests: the real backend as a process (`Backend`), a buyer who uses
 * nothing but HTTP (`Shopper`), and the wire to PostgreSQL that counts and holds statements.
 */
export { type Account, accountsOf, asStaff, signIn } from "./accounts"
export { Backend, type Ended } from "./backend"
export { type CardSession, CardPayer } from "./card-payer"
export { type Answer, type Completion, type Goods, Shopper } from "./shopper"
export type { Hold, Wire } from "./wire"
