import { type Account, type Backend, Shopper, signIn } from "../../support"

const PASSWORD = "mật khẩu của nhân viên"

/**
 * Somebody who acts for a seller, as the shop would have made them, and signed in.
 * @param sellers by id, with the role at each; the first is joined first
 */
export async function member(
  backend: Backend,
  name: string,
  sellers: Record<string, "owner" | "staff">,
): Promise<{ id: string; token: string; account: Account }> {
  const account = { email: `${name}@example.com`, password: PASSWORD }
  const id = `smem_${name}`
  await new Shopper(backend).must("POST", "/auth/customer/emailpass/register", account)
  await backend.sql(
    "insert into seller_member (id, name, email) values ($1, $2, $3)",
    id,
    name,
    account.email,
  )
  for (const [index, [seller, role]] of Object.entries(sellers).entries()) {
    await backend.sql(
      `insert into membership (id, member_id, seller_id, role, created_at)
       values ($1, $2, $3, $4, now() + $5 * interval '1 second')`,
      `mship_${name}_${index}`,
      id,
      seller,
      role,
      index,
    )
  }
  await backend.sql(
    `update auth_identity set app_metadata = jsonb_build_object('seller_member_id', $1::text)
      where id = (select auth_identity_id from provider_identity where provider = 'emailpass' and entity_id = $2)`,
    id,
    account.email,
  )
  return { id, token: await signIn(backend, "seller_member", account), account }
}

/** Somebody who applied to sell with an e-mail address, and signed in. @returns the id of the seller that it is about */
export async function applicant(
  backend: Backend,
  person: Account & { name: string },
  business: Record<string, string>,
): Promise<{ seller: string; token: string }> {
  const { seller } = await new Shopper(backend).must<{ seller: { id: string } }>(
    "POST",
    "/store/seller-applications",
    { ...person, business },
  )
  const { email, password } = person
  return { seller: seller.id, token: await signIn(backend, "seller_member", { email, password }) }
}

/** Sends one file of a paper as the applicant, or the owner, who is signed in. @param query `?valid_until=2031-01-31` */
export async function sendPaper<Body>(
  backend: Backend,
  token: string,
  requirement: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  query = "",
): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${backend.url}/seller/application/papers/${requirement}${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/pdf" },
    body: bytes,
  })
  return { status: response.status, body: (await response.json()) as Body }
}

/** What a shop that was let in has to renew or to show, as its owner and staff read it. */
export interface Due {
  requirement: string
  state: string
  until: string | null
  waiting: boolean
  refused: boolean
}

/** One shop on staff's list of papers that are due; undefined when it is not there. */
export async function listedDue(
  backend: Backend,
  staff: { authorization: string },
  seller: string,
): Promise<{ id: string; status: string; due: Due[] } | undefined> {
  const { applications } = await new Shopper(backend).must<{
    applications: { id: string; status: string; due: Due[] }[]
  }>("GET", "/admin/seller-applications?status=due&limit=100", undefined, { ...staff })
  return applications.find(({ id }) => id === seller)
}
