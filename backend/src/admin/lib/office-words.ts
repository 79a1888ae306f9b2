import type { Happened } from "./sellers"

/** Words of the pages of trade offices, in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Sở Công Thương",
    lead: "Mỗi tỉnh một sở. Mở sở cho tỉnh chưa có, mời người, tạm ngừng hoặc đổi vai trò, và xem ai đã làm gì.",
    failed: "Chưa đọc được.",
    loading: "Đang đọc…",
    search: "Tìm theo tên tỉnh",
    empty: "Không có tỉnh nào như thế.",
    province: "Tỉnh",
    office: "Sở",
    people: "Người của sở",
    counted: "Lãnh đạo: {heads} · Cán bộ: {reviewers}",
    invited_count: "Đang mời: {count}",
    no_office: "Chưa có sở",
    nobody: "Chưa có ai",
    open: "Mở sở",
    open_title: "Mở sở cho {province}",
    office_name: "Tên sở",
    default_name: "Sở Công Thương {province}",
    opened: "Đã mở sở. Hãy mời lãnh đạo của sở.",
    back: "Mọi sở",
    covers: "Phụ trách {province}",
    swallowed: "Nay gồm {names}",
    statuses: { active: "Đang hoạt động", suspended: "Tạm ngừng" },
    roles: { head: "lãnh đạo", reviewer: "cán bộ thẩm định" },
    role_hints:
      "Cán bộ thẩm định làm việc hằng ngày của sở. Lãnh đạo còn duyệt chương trình và xem nhật ký của sở.",
    gone: "đã tạm ngừng",
    demonstration: "tài khoản minh họa",
    no_head: "Sở chưa có lãnh đạo: không ai duyệt được chương trình, không ai xem được nhật ký.",
    suspend: "Tạm ngừng",
    let_in: "Cho vào lại",
    make: { head: "Đổi thành lãnh đạo", reviewer: "Đổi thành cán bộ" },
    why: "Lý do, sở đọc được trong nhật ký",
    say_why: "Hãy ghi lý do: sở sẽ đọc.",
    sure: "{act}: {name}?",
    sure_person: "Có hiệu lực ngay ở lần mở trang sau của người này.",
    sure_last:
      "Đây là lãnh đạo cuối cùng của sở. Sau đó không ai của sở duyệt được chương trình hay xem nhật ký, cho đến khi có lãnh đạo mới.",
    sure_office: "Không ai của sở làm việc được cho đến khi mở lại. Dữ liệu vẫn còn nguyên.",
    sure_again: "Mọi người của sở vào lại được ngay.",
    cancel: "Thôi",
    saved: "Đã ghi.",
    invitations: "Lời mời chờ nhận",
    until: "đến {day}",
    expired: "đã hết hạn {day}",
    take_back: "Rút lại",
    taken_back: "Đã rút lời mời: đường dẫn không mở được nữa.",
    invite: "Mời người",
    name: "Họ tên",
    email: "E-mail",
    role: "Vai trò",
    locale: "Ngôn ngữ của thư",
    locales: { vi: "Tiếng Việt", en: "English" },
    send: "Gửi lời mời",
    sent: "Đã gửi thư. Đường dẫn dùng được một lần, trong 14 ngày.",
    check_name: "Hãy ghi họ tên.",
    check_email: "Xem lại e-mail.",
    officer_exists: "Người này đã làm việc cho một sở. Mỗi e-mail chỉ thuộc một sở.",
    invited_meanwhile: "Người khác vừa mời e-mail này. Tải lại trang để xem.",
    office_suspended: "Sở đang tạm ngừng: mở lại trước khi mời.",
    has_office: "Tỉnh này đã có sở. Tải lại trang để xem.",
    check_province: "Xem lại tỉnh.",
    last_head: "Sở sẽ không còn lãnh đạo.",
    state: "Tình trạng của sở",
    suspend_office: "Tạm ngừng sở",
    open_again: "Mở lại sở",
    history: "Đã xảy ra",
    none: "Chưa có",
    actions: {
      "office.open": "Mở sở",
      "office.status": "Tình trạng của sở",
      "office.invite": "Mời người",
      "office.uninvite": "Rút lời mời",
      "office.join": "Có người vào",
      "office.merge": "Sáp nhập vào sở của tỉnh kế thừa",
      "office.province": "Phụ trách thêm tỉnh được sáp nhập",
      "officer.status": "Tình trạng của người",
      "officer.role": "Vai trò",
    } as Record<string, string>,
    actors: { user: "sàn", officer: "người của sở", system: "máy" } as Record<string, string>,
  },
  en: {
    title: "Trade offices",
    lead: "One for each province. Open one where there is none, invite people, suspend them or change their role, and read who did what.",
    failed: "This could not be read.",
    loading: "Reading…",
    search: "Find by province",
    empty: "No such province.",
    province: "Province",
    office: "Office",
    people: "People",
    counted: "Heads: {heads} · Reviewers: {reviewers}",
    invited_count: "Invited: {count}",
    no_office: "No office yet",
    nobody: "Nobody yet",
    open: "Open an office",
    open_title: "Open the office of {province}",
    office_name: "Name of the office",
    default_name: "Sở Công Thương {province}",
    opened: "The office is open. Invite its head.",
    back: "All offices",
    covers: "Responsible for {province}",
    swallowed: "Now includes {names}",
    statuses: { active: "Active", suspended: "Suspended" },
    roles: { head: "head", reviewer: "reviewer" },
    role_hints:
      "Reviewers do the office's daily work. A head also approves programmes and reads the office's log.",
    gone: "suspended",
    demonstration: "demonstration account",
    no_head: "The office has no head: nobody can approve a programme or read its log.",
    suspend: "Suspend",
    let_in: "Let in again",
    make: { head: "Make head", reviewer: "Make reviewer" },
    why: "Reason, which the office reads in its log",
    say_why: "Give a reason: the office will read it.",
    sure: "{act}: {name}?",
    sure_person: "It holds from the next page that this person opens.",
    sure_last:
      "This is the last head of the office. Nobody of it will be able to approve a programme or read its log until it has another.",
    sure_office: "Nobody acts for the office until it is opened again. Nothing is lost.",
    sure_again: "Everybody of the office may come in again at once.",
    cancel: "Cancel",
    saved: "Written down.",
    invitations: "Invitations waiting",
    until: "until {day}",
    expired: "expired on {day}",
    take_back: "Take back",
    taken_back: "Taken back: the link opens nothing more.",
    invite: "Invite somebody",
    name: "Full name",
    email: "E-mail",
    role: "Role",
    locale: "Language of the letter",
    locales: { vi: "Tiếng Việt", en: "English" },
    send: "Send the invitation",
    sent: "The letter is sent. Its link works once, within 14 days.",
    check_name: "Give the full name.",
    check_email: "Check the e-mail address.",
    officer_exists: "This person acts for an office already. An address belongs to one office.",
    invited_meanwhile: "Somebody else invited this address just now. Reload the page.",
    office_suspended: "The office is suspended: open it again before inviting.",
    has_office: "This province has an office. Reload the page.",
    check_province: "Check the province.",
    last_head: "The office would have no head.",
    state: "State of the office",
    suspend_office: "Suspend the office",
    open_again: "Open the office again",
    history: "What happened",
    none: "Nothing yet",
    actions: {
      "office.open": "Office opened",
      "office.status": "State of the office",
      "office.invite": "Invited",
      "office.uninvite": "Invitation taken back",
      "office.join": "Joined",
      "office.merge": "Merged into the successor's office",
      "office.province": "Took over a merged province",
      "officer.status": "State of a person",
      "officer.role": "Role",
    } as Record<string, string>,
    actors: { user: "platform", officer: "officer", system: "the machine" } as Record<
      string,
      string
    >,
  },
}

export type OfficeWords = (typeof WORDS)["vi"]

/** @param language of Medusa Admin, such as "vi" or "en-GB" */
export const officeWords = (language: string): OfficeWords =>
  language.startsWith("vi") ? WORDS.vi : WORDS.en

/** A name in the reader's language. */
export const named = (of: { name_vi: string; name_en: string }, language: string): string =>
  language.startsWith("vi") ? of.name_vi : of.name_en

/** What to say of a refusal of the backend, by the field that it names. Pure. */
export function officeRefusal(message: string, text: OfficeWords): string {
  const [field] = message.split(":")
  switch (field) {
    case "reason":
      return text.say_why
    case "without_head":
      return text.last_head
    case "name":
      return text.check_name
    case "office":
      return text.office_suspended
    case "province_code":
      return message.includes("already") ? text.has_office : text.check_province
    case "email":
      if (message.includes("acts for an office")) return text.officer_exists
      return message.includes("just now") ? text.invited_meanwhile : text.check_email
    default:
      return message
  }
}

/** What an entry of the audit log says of an office: whom it is about, then how that was and how it is. Pure. */
export function officeHappened(
  { before, after }: Pick<Happened, "before" | "after">,
  text: OfficeWords,
): string {
  const about = after ?? before ?? {}
  const who = [about.name, about.email].filter(Boolean).join(", ")
  const told = (facts: Record<string, unknown> | null) =>
    [
      facts?.role ? text.roles[facts.role as keyof typeof text.roles] : "",
      facts?.status ? text.statuses[facts.status as keyof typeof text.statuses] : "",
    ]
      .filter(Boolean)
      .join(", ")
  const change = [told(before), told(after)].filter(Boolean).join(" → ")
  return [who, change].filter(Boolean).join(": ")
}
