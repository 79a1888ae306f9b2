import { type Answer, Shopper } from "../../support"

export const PASSWORD = "một câu dài dễ nhớ"

/** The header of who is signed in. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Somebody who may register, sign in, and then buy. */
export class Accounts extends Shopper {
  register(body: Record<string, unknown>, locale = "vi-VN") {
    return this.call<{
      customer?: { id: string }
      fields?: { field: string; code: string }[]
      message?: string
    }>(
      "POST",
      "/store/accounts",
      { name: "Nguyễn Thị Hoà", password: PASSWORD, ...body },
      { "x-medusa-locale": locale },
    )
  }

  signIn(
    way: "phonepass" | "emailpass",
    body: Record<string, string>,
  ): Promise<Answer<{ token: string; message?: string }>> {
    return this.call("POST", `/auth/customer/${way}`, body)
  }

  async tokenOf(phone: string): Promise<string> {
    return (await this.signIn("phonepass", { phone, password: PASSWORD })).body.token
  }
}
