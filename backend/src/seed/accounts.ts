import { createCustomerAccountWorkflow, createUsersWorkflow } from "@medusajs/medusa/core-flows"
import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { createSellerMembersWorkflow } from "@ocop/marketplace/workflows"
import { OFFICE_MODULE, type OfficeModuleService } from "@ocop/ocop/modules/office"
import { createOfficersWorkflow, createOfficesWorkflow } from "@ocop/ocop/workflows"
import { randomBytes } from "node:crypto"
import { DEMONSTRATION_BANK } from "../config/environment"
import { readPrivate, writePrivate } from "./private-files"
import { demonstrationHandle, SECOND_SELLER } from "./demonstrations"
import { provinces } from "./data"

interface Account {
  email: string
  password: string
}

/** The accounts of the demo seed, as the READY line prints them. */
export interface Accounts {
  admin: Account
  sellers: (Account & { seller: string })[]
  offices: (Account & { province: string })[]
  shopper: Account
}

const FILE = "accounts.json"
const DOMAIN = "dung-goc.example"

/** Invented people only act for demonstration sellers. Two are of one province, one of another. */
const SELLERS = [
  demonstrationHandle("bac-ninh"),
  SECOND_SELLER.handle,
  demonstrationHandle("phu-tho"),
]
const OFFICES = ["bac-ninh", "phu-tho"]

/**
 * Makes the demo accounts with generated passwords and writes them to `<data>/accounts.json`, readable by its owner
 * only. On a repeated run the file stays what it is and every account is made to fit it.
 */
export async function seedAccounts(container: MedusaContainer, dataDir: string): Promise<Accounts> {
  const accounts = readPrivate<Accounts>(dataDir, FILE) ?? (await newAccounts(container))
  // Written first: an interrupted run must not leave accounts whose password nobody knows.
  writePrivate(dataDir, FILE, accounts)
  await ensureAdmin(container, accounts.admin)
  await ensureShopper(container, accounts.shopper)
  await ensureSellerMembers(container, accounts.sellers)
  await ensurePaid(container)
  await ensureOfficers(container, accounts.offices)
  return accounts
}

async function newAccounts(container: MedusaContainer): Promise<Accounts> {
  const account = (name: string): Account => ({
    email: `${name}@${DOMAIN}`,
    password: randomBytes(12).toString("base64url"),
  })
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ handle: SELLERS }, { take: SELLERS.length })
  return {
    admin: account("quan-tri"),
    sellers: SELLERS.map((handle) => ({
      ...account(handle),
      seller: sellers.find((seller) => seller.handle === handle)?.name_vi ?? handle,
    })),
    offices: OFFICES.map((slug) => ({
      ...account(`can-bo-${slug}`),
      province: provinces().find((province) => province.slug === slug)?.name_vi ?? slug,
    })),
    shopper: account("khach"),
  }
}

async function ensureAdmin(
  container: MedusaContainer,
  { email, password }: Account,
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  if (await setPassword(auth, { email, password })) return
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email, first_name: "Quản trị", last_name: "Minh họa" }] },
  })
  const authIdentityId = await register(auth, { email, password })
  await auth.updateAuthIdentities({
    id: authIdentityId,
    app_metadata: { user_id: result[0]?.id },
  })
}

async function ensureShopper(container: MedusaContainer, account: Account): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  if (await setPassword(auth, account)) return
  const authIdentityId = await register(auth, account)
  await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId,
      customerData: { email: account.email, first_name: "Khách", last_name: "Minh họa" },
    },
  })
}

async function ensureSellerMembers(
  container: MedusaContainer,
  accounts: Accounts["sellers"],
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ handle: SELLERS }, { take: SELLERS.length })
  for (const { email, password, seller } of accounts) {
    if (await setPassword(auth, { email, password })) continue
    const seller_id = sellers.find(({ name_vi }) => name_vi === seller)?.id
    if (!seller_id) throw new Error(`No seller "${seller}" for the account ${email}`)
    await createSellerMembersWorkflow(container).run({
      input: { members: [{ seller_id, name: `Chủ ${seller}`, email, password, role: "owner" }] },
    })
  }
}

/** They can be paid, to an account of zeros that belongs to nobody. */
async function ensurePaid(container: MedusaContainer): Promise<void> {
  const { bin: bank_bin, accountNo: account_no, accountName: account_name } = DEMONSTRATION_BANK
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ handle: SELLERS }, { take: SELLERS.length, select: ["id"] })
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("payout_account")
    .insert(
      sellers.map(({ id }) => ({
        id: `pacc_demonstration_${id}`,
        seller_id: id,
        bank_bin,
        account_no,
        account_name,
        asked_by: "seed",
        effective_at: knex.fn.now(),
      })),
    )
    .onConflict("id")
    .ignore()
}

async function ensureOfficers(
  container: MedusaContainer,
  accounts: Accounts["offices"],
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const { result: offices } = await createOfficesWorkflow(container).run({
    input: {
      offices: accounts.map(({ province }) => ({
        province_code: provinces().find(({ name_vi }) => name_vi === province)?.code as string,
        name: `Minh họa: Sở Công Thương ${province}`,
      })),
    },
  })
  const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
  for (const [index, { email, password, province }] of accounts.entries()) {
    if (await setPassword(auth, { email, password })) {
      await service.updateOfficers({ selector: { email }, data: { demonstration: true } })
      continue
    }
    await createOfficersWorkflow(container).run({
      input: {
        officers: [
          {
            office_id: offices[index]?.id as string,
            name: `Minh họa: cán bộ ${province}`,
            email,
            password,
            role: "head",
            demonstration: true,
          },
        ],
      },
    })
  }
}

/** Sets the password of an existing account. @returns false when there is none with this e-mail */
async function setPassword(
  auth: IAuthModuleService,
  { email, password }: Account,
): Promise<boolean> {
  const [identity] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (!identity) return false
  const { success, error } = await auth.updateProvider("emailpass", { entity_id: email, password })
  if (!success) throw new Error(`${email}: ${error}`)
  return true
}

async function register(auth: IAuthModuleService, account: Account): Promise<string> {
  const { authIdentity, error } = await auth.register("emailpass", { body: { ...account } })
  if (!authIdentity) throw new Error(`${account.email}: ${error}`)
  return authIdentity.id
}
