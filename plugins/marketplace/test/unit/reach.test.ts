import { describe, expect, it } from "vitest"
import { type Channel, type Reachable, waysTo } from "../../src/modules/seller/reach"

const EMAIL = "hoa@example.com"
const PHONE = "+84900000001"
const OTHER = "+84900000002"

describe("how somebody is told", () => {
  it.each<[name: string, who: Reachable, ways: [Channel, string][]]>([
    ["by letter, unless they choose", { email: EMAIL, phone: PHONE }, [["email", EMAIL]]],
    ["by text, who has a telephone alone", { email: null, phone: PHONE }, [["sms", PHONE]]],
    [
      "in each way they chose",
      { email: EMAIL, phone: PHONE, channels: ["zalo", "email"] },
      [
        ["email", EMAIL],
        ["zalo", PHONE],
      ],
    ],
    [
      "at the number for messages, when there is another",
      { email: EMAIL, phone: PHONE, message_phone: OTHER, channels: ["sms"] },
      [["sms", OTHER]],
    ],
    [
      "by what is left, when what they chose is gone",
      { email: null, phone: PHONE, channels: ["email"] },
      [["sms", PHONE]],
    ],
    ["not at all, who is nowhere", { email: null, phone: null, channels: ["sms"] }, []],
  ])("%s", (_name, who, ways) => {
    expect(waysTo(who).map(({ channel, to }) => [channel, to])).toEqual(ways)
  })
})
