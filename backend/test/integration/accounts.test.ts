import { afterAll, beforeAll, vi } from "vitest"
import { Backend } from "../support"
import { belongings } from "./accounts/belongings"
import { registration } from "./accounts/registration"
import { sessions } from "./accounts/sessions"
import { staff } from "./accounts/staff"
import { staffFiles } from "./accounts/staff-files"

// Passwords are slow to check by design, and purchases are whole.
vi.setConfig({ testTimeout: 120_000 })

let backend: Backend

beforeAll(async () => {
  backend = await Backend.on("accounts")
})

afterAll(() => backend?.stop())

const shop = () => backend
staff(shop)
staffFiles(shop)
registration(shop)
belongings(shop)
sessions(shop)
