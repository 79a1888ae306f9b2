/** What a buyer reads when a field is wrong, in both languages. Every message begins with the field's name. */
import type { Locale } from "./locale"

type Both = Record<Locale, string>

/** Fields by their path in the request. */
const FIELDS: Record<string, Both> = {
  buyer: { vi: "Người mua", en: "Buyer" },
  "buyer.name": { vi: "Họ tên người mua", en: "Buyer's name" },
  "buyer.phone": { vi: "Số điện thoại người mua", en: "Buyer's phone number" },
  "buyer.email": { vi: "Thư điện tử", en: "E-mail" },
  gift: { vi: "Quà tặng", en: "Gift" },
  "gift.recipient": { vi: "Người nhận", en: "Recipient" },
  "gift.recipient.name": { vi: "Họ tên người nhận", en: "Recipient's name" },
  "gift.recipient.phone": { vi: "Số điện thoại người nhận", en: "Recipient's phone number" },
  "gift.card": { vi: "Lời chúc", en: "Greeting" },
  "gift.wanted_date": { vi: "Ngày muốn nhận", en: "Wanted date" },
  "gift.hide_prices": { vi: "Không in giá", en: "Hide prices" },
  invoice: { vi: "Hóa đơn", en: "Invoice" },
  "invoice.name": { vi: "Tên đơn vị", en: "Company name" },
  "invoice.tax_code": { vi: "Mã số thuế", en: "Tax code" },
  "invoice.address": { vi: "Địa chỉ đơn vị", en: "Company address" },
  consents: { vi: "Đồng ý", en: "Consents" },
  "consents.terms": { vi: "Điều khoản mua bán", en: "Terms of sale" },
  "consents.privacy": { vi: "Quyền riêng tư", en: "Privacy" },
  "consents.marketing": { vi: "Nhận tin", en: "News by e-mail" },
  adult_confirmed: { vi: "Xác nhận đủ 18 tuổi", en: "Confirmation of age" },
  provider_id: { vi: "Cách thanh toán", en: "Way of payment" },
  number: { vi: "Số đơn hàng", en: "Order number" },
  name: { vi: "Họ và tên", en: "Full name" },
  phone: { vi: "Số điện thoại", en: "Phone number" },
  email: { vi: "E-mail", en: "E-mail" },
  password: { vi: "Mật khẩu", en: "Password" },
  commune_code: { vi: "Xã, phường", en: "Commune" },
  account_no: { vi: "Số tài khoản", en: "Account number" },
  personal_number: { vi: "Số định danh cá nhân", en: "Personal identification number" },
  born_on: { vi: "Ngày sinh", en: "Date of birth" },
  tax_code: { vi: "Mã số thuế", en: "Tax code" },
  file: { vi: "Giấy tờ", en: "Paper" },
  licence_file: { vi: "Giấy phép", en: "Licence" },
  valid_until: { vi: "Có hạn đến", en: "Valid until" },
  role: { vi: "Vai trò", en: "Role" },
  locale: { vi: "Ngôn ngữ", en: "Language" },
  current: { vi: "Mật khẩu hiện tại", en: "Current password" },
  quantity: { vi: "Số lượng", en: "Quantity" },
  province_code: { vi: "Tỉnh, thành phố", en: "Province" },
  name_vi: { vi: "Tên", en: "Name" },
  name_en: { vi: "Tên tiếng Anh", en: "English name" },
  set_code: { vi: "Nhóm hàng", en: "Set" },
  unit_vi: { vi: "Đơn vị bán", en: "Unit" },
  unit_en: { vi: "Đơn vị bằng tiếng Anh", en: "Unit in English" },
  price: { vi: "Giá", en: "Price" },
  "application_method.value": { vi: "Mức giảm", en: "Promotion value" },
  type: { vi: "Loại bảng giá", en: "Kind of price list" },
  stock: { vi: "Số lượng còn", en: "Stock" },
  story_vi: { vi: "Câu chuyện", en: "Story" },
  story_en: { vi: "Câu chuyện bằng tiếng Anh", en: "Story in English" },
  weight_grams: { vi: "Cân nặng cả bao bì", en: "Weight with packing" },
  length_mm: { vi: "Chiều dài", en: "Length" },
  width_mm: { vi: "Chiều rộng", en: "Width" },
  height_mm: { vi: "Chiều cao", en: "Height" },
  season_months: { vi: "Mùa vụ", en: "Season" },
  shelf_life_days: { vi: "Hạn dùng", en: "Shelf life" },
  alcohol_abv: { vi: "Độ cồn", en: "Strength" },
  preparation_days: { vi: "Số ngày chuẩn bị", en: "Days of preparation" },
  min_quantity: { vi: "Số lượng tối thiểu", en: "Least quantity" },
  issued_on: { vi: "Ngày cấp", en: "Issued on" },
  expires_on: { vi: "Có hạn đến", en: "Expires on" },
  picture: { vi: "Ảnh", en: "Photo" },
  latitude: { vi: "Vĩ độ", en: "Latitude" },
  longitude: { vi: "Kinh độ", en: "Longitude" },
  units: { vi: "Các đơn vị bán", en: "Units" },
  kind: { vi: "Loại hình", en: "Kind" },
  "business.kind": { vi: "Loại hình", en: "Kind" },
  "business.name_vi": { vi: "Tên cơ sở", en: "Name of the business" },
  "business.name_en": { vi: "Tên tiếng Anh", en: "Name in English" },
  "business.province_code": { vi: "Tỉnh, thành phố", en: "Province" },
  address: { vi: "Địa chỉ", en: "Address" },
  position: { vi: "Chức vụ", en: "Position" },
  organisation_number: { vi: "Số đăng ký", en: "Registration number" },
  organisation_seat: { vi: "Trụ sở", en: "Registered seat" },
  bank_bin: { vi: "Ngân hàng", en: "Bank" },
  account_name: { vi: "Chủ tài khoản", en: "Account holder" },
  reason: { vi: "Lý do", en: "Reason" },
  channels: { vi: "Cách báo đơn", en: "Ways to be told" },
  contact: { vi: "Người giao hàng", en: "Who hands the parcels over" },
  hours: { vi: "Giờ có mặt", en: "Hours" },
  prices: { vi: "Giá", en: "Prices" },
  counted: { vi: "Số đếm được", en: "Count" },
  change: { vi: "Thêm bớt", en: "Change" },
  starts_at: { vi: "Bắt đầu", en: "Start" },
  ends_at: { vi: "Kết thúc", en: "End" },
  closed_from: { vi: "Nghỉ từ", en: "Closed from" },
  closed_until: { vi: "Nghỉ đến", en: "Closed until" },
  product_id: { vi: "Sản phẩm", en: "Product" },
  files: { vi: "Ảnh hoặc PDF của giấy", en: "Photos or PDF of the papers" },
  "printed.name": { vi: "Tên sản phẩm trên giấy", en: "Product as printed" },
  "printed.holder": { vi: "Chủ thể trên giấy", en: "Holder as printed" },
  "printed.number": { vi: "Số giấy chứng nhận", en: "Certificate number" },
  "printed.decision_number": { vi: "Số quyết định", en: "Decision number" },
  "printed.issuer": { vi: "Cơ quan cấp", en: "Issued by" },
  "printed.level": { vi: "Cấp công nhận", en: "Level" },
  "printed.issued_on": { vi: "Ngày quyết định", en: "Day of the decision" },
  "printed.expires_on": { vi: "Có hạn đến", en: "Valid until" },
  "printed.stars": { vi: "Số sao", en: "Stars" },
  "printed.score": { vi: "Điểm", en: "Points" },
  "printed.product_code": { vi: "Mã sản phẩm", en: "Product code" },
  version: { vi: "Bản đang xem", en: "Version read" },
  verdict: { vi: "Kết luận", en: "Finding" },
  reasons: { vi: "Lý do", en: "Reasons" },
  words: { vi: "Lời nhắn", en: "Message" },
  until: { vi: "Đến ngày", en: "Until" },
  at: { vi: "Từ ngày", en: "From" },
  decision_number: { vi: "Số quyết định", en: "Decision number" },
  issuer: { vi: "Cơ quan ban hành", en: "Issued by" },
  level: { vi: "Cấp", en: "Level" },
  ground: { vi: "Căn cứ", en: "Ground" },
  certificate_id: { vi: "Chứng nhận", en: "Certificate" },
  inspection_id: { vi: "Cuộc kiểm tra", en: "Inspection" },
  report_id: { vi: "Phản ánh", en: "Report" },
  planned_on: { vi: "Ngày dự kiến", en: "Planned for" },
  carried_out_on: { vi: "Ngày kiểm tra", en: "Carried out on" },
  findings: { vi: "Ghi nhận khi kiểm tra", en: "Findings" },
  demands: { vi: "Việc cần khắc phục", en: "What has to be mended" },
  due_on: { vi: "Hạn khắc phục", en: "To be mended by" },
  result: { vi: "Kết quả", en: "Result" },
  to: { vi: "Bước tiếp theo", en: "Next step" },
  about: { vi: "Sản phẩm hoặc giấy chứng nhận", en: "Product or certificate" },
}

/** Of a list's entry, its field: "units.2.price" is a price. */
const IN_LIST = /^\w+\.\d+\./

const CODES = {
  required: { vi: "hãy điền mục này.", en: "please fill this in." },
  too_long: { vi: "dài quá mức cho phép.", en: "is longer than allowed." },
  name: { vi: "hãy viết họ tên bằng chữ.", en: "please write a name in letters." },
  phone: {
    vi: "hãy nhập số di động hoặc cố định của Việt Nam, ví dụ 0912 345 678.",
    en: "please enter a Vietnamese mobile or landline number, for example 0912 345 678.",
  },
  phone_abroad: {
    vi: "hãy nhập số điện thoại kèm mã nước, ví dụ +1 415 555 2671.",
    en: "please enter a telephone number with its country code, for example +1 415 555 2671.",
  },
  email: {
    vi: "hãy nhập một địa chỉ như ten@vidu.vn.",
    en: "please enter an address such as name@example.com.",
  },
  password: {
    vi: "cần từ 10 đến 200 ký tự.",
    en: "please use 10 to 200 characters.",
  },
  account_no: {
    vi: "số tài khoản gồm 6 đến 19 chữ số, không có chữ cái.",
    en: "an account number has 6 to 19 digits, and no letters.",
  },
  personal_number: {
    vi: "số định danh cá nhân gồm 12 chữ số.",
    en: "a personal identification number has 12 digits.",
  },
  commune: {
    vi: "xã, phường này không thuộc tỉnh đã chọn.",
    en: "this commune is not in the province that was chosen.",
  },
  paper: {
    vi: "hãy gửi ảnh (JPEG, PNG, WebP) hoặc PDF.",
    en: "please send a photo (JPEG, PNG, WebP) or a PDF.",
  },
  paper_full: {
    vi: "một giấy có nhiều nhất 10 tệp, tất cả không quá 30 MB; hãy bỏ bớt, hoặc gộp thành một PDF.",
    en: "a paper has at most 10 files, 30 MB in all; please take some out, or make one PDF of them.",
  },
  too_large: { vi: "lớn hơn 10 MB; hãy chụp lại nhỏ hơn.", en: "is larger than 10 MB." },
  one_of: {
    vi: "hãy điền e-mail hoặc số điện thoại, một trong hai.",
    en: "please give either an e-mail address or a phone number.",
  },
  wrong_password: { vi: "không đúng.", en: "is not right." },
  taken: {
    vi: "đã có tài khoản; hãy đăng nhập.",
    en: "already has an account; please sign in.",
  },
  tax_code: {
    vi: "mã số thuế gồm 10 hoặc 13 chữ số (12 với hộ kinh doanh); nếu đã đủ thì có một số sai, hãy kiểm tra từng chữ số.",
    en: "a tax code has 10 or 13 digits (12 for a household business); where all are there one is wrong: please check every digit.",
  },
  date: { vi: "hãy chọn một ngày có thật.", en: "please choose a day of the calendar." },
  to_come: {
    vi: "ngày này chưa đến; hãy xem lại trên giấy.",
    en: "this day has not come yet; please look at the paper again.",
  },
  before_programme: {
    vi: "trước khi có chương trình OCOP (07/05/2018); hãy xem lại trên giấy.",
    en: "is before the programme began (7 May 2018); please look at the paper again.",
  },
  before_issue: {
    vi: "phải sau ngày quyết định.",
    en: "must be after the day of the decision.",
  },
  score: {
    vi: "điểm từ 0 đến 100, ví dụ 78,5.",
    en: "points are from 0 to 100, for example 78.5.",
  },
  certificate_page: {
    vi: "cần ít nhất một ảnh hoặc PDF của giấy chứng nhận, nhiều nhất 12 tệp.",
    en: "at least one photo or PDF of the certificate is needed, 12 files at most.",
  },
  hold_days: {
    vi: "chỉ được tạm ẩn trong số ngày cho phép (30 ngày); lâu hơn là việc của cơ quan cấp.",
    en: "a badge is hidden for 30 days at most; longer is for the authority that granted it.",
  },
  no_hold: {
    vi: "chưa có lần tạm ẩn nào được ghi; hãy tạm ẩn hạng sao ở trang chứng nhận trước, rồi kết thúc cuộc kiểm tra.",
    en: "no hold is on record; hide the badge on the certificate’s page first, then close the inspection.",
  },
  hold_chain: {
    vi: "các lần tạm ẩn cộng lại chỉ được 45 ngày trong 90 ngày; lâu hơn là việc của cơ quan cấp.",
    en: "in all a badge is hidden for 45 days of 90 at most; longer is for the authority that granted it.",
  },
  over: {
    vi: "ngày này đã qua; hãy xem lại, hoặc gửi giấy còn hạn.",
    en: "this day is over; please look again, or hand in a paper that is in force.",
  },
  done_already: {
    vi: "chưa đến ngày này; ghi khi đã kiểm tra.",
    en: "this day has not come yet; write it down once it was carried out.",
  },
  too_early: {
    vi: "hàng chưa thể đến vào ngày đó; hãy chọn một ngày muộn hơn.",
    en: "the goods cannot arrive by that day; please choose a later one.",
  },
  too_late: {
    vi: "hãy chọn một ngày trong 90 ngày tới.",
    en: "please choose a day within 90 days.",
  },
  after_last_order_day: {
    vi: "đã qua ngày đặt cuối để kịp dịp lễ; hãy chọn ngày sau kỳ nghỉ.",
    en: "the last order day before the holiday has passed; please choose a day after it.",
  },
  terms: {
    vi: "bạn cần đồng ý trước khi đặt hàng.",
    en: "please agree before you place the order.",
  },
  adult: {
    vi: "giỏ hàng có rượu; người mua cần xác nhận đủ 18 tuổi.",
    en: "the basket holds alcohol; the buyer must confirm to be 18 or older.",
  },
  cod_gift: {
    vi: "quà tặng không thu tiền khi giao; hãy chọn chuyển khoản.",
    en: "a gift's recipient is never asked for money; please choose bank transfer.",
  },
  card_only: {
    vi: "giỏ hàng tính bằng đô la Mỹ chỉ trả được bằng thẻ.",
    en: "a basket in US dollars is paid by card only.",
  },
  dong: {
    vi: "hãy nhập một số đồng nguyên, không có phần lẻ, ví dụ 85000.",
    en: "please enter a whole number of đồng, for example 85000.",
  },
  count: {
    vi: "hãy nhập một số nguyên từ 0 trở lên.",
    en: "please enter a whole number, 0 or more.",
  },
  measure: {
    vi: "hãy nhập một số nguyên lớn hơn 0, không có dấu phẩy, ví dụ 250.",
    en: "please enter a whole number above 0, without a fraction, for example 250.",
  },
  strength: {
    vi: "hãy nhập độ cồn từ 0 đến 100, ví dụ 29,5.",
    en: "please enter a strength from 0 to 100, for example 29.5.",
  },
  letters: { vi: "hãy viết bằng chữ.", en: "please write it in letters." },
  units: {
    vi: "mỗi đơn vị cần một tên riêng, và không bỏ được đơn vị đang bán: hãy đặt số lượng còn về 0.",
    en: "each unit needs a name of its own, and one on sale cannot be left out: set its stock to 0.",
  },
  sale_price: {
    vi: "giá ưu đãi phải thấp hơn giá bán, và không giảm quá mức luật cho phép (50 %).",
    en: "a sale price is below the price, by no more than the law allows (50 %).",
  },
  promotion_percent: {
    vi: "khuyến mại không được giảm quá mức luật cho phép (50 %).",
    en: "a promotion takes off no more than the law allows (50 %).",
  },
  sale_days: {
    vi: "đợt giảm giá phải kết thúc sau khi bắt đầu, sau lúc này, và trong vòng một năm.",
    en: "a sale ends after its start and after this moment, within a year.",
  },
  no_sale: {
    vi: "rượu, bia không được giảm giá.",
    en: "the price of alcohol is not reduced.",
  },
  not_sent: {
    vi: "dịch vụ không có giá bán và số lượng ở đây, khách hỏi giá; muốn ghi giá tham khảo thì làm bản sửa.",
    en: "a service has neither price nor stock here, guests ask; a guide price is written in a changed version.",
  },
  reserved: {
    vi: "ít hơn số đã có người đặt; hãy báo hết hàng ở đơn trước.",
    en: "is less than what was ordered; please say so on the order first.",
  },
  holiday: {
    vi: "ngày nghỉ phải từ hôm nay trở đi, ngày cuối không trước ngày đầu, và trong vòng một năm.",
    en: "a holiday is from today on, ends no sooner than it begins, and within a year.",
  },
  picture: {
    vi: "hãy gửi ảnh JPEG, PNG hoặc WebP.",
    en: "please send a photo as JPEG, PNG or WebP.",
  },
  picture_broken: {
    vi: "ảnh này chỉ còn một phần hoặc bị hỏng, có khi do mạng đứt giữa chừng; hãy gửi lại, hoặc chụp lại.",
    en: "only a part of this photo is there, or it is damaged, perhaps because the network was lost; please send it again, or take another one.",
  },
  picture_pixels: {
    vi: "ảnh có hơn 100 triệu điểm ảnh; hãy thu nhỏ rồi gửi lại.",
    en: "has more than 100 million pixels; please make it smaller and send it again.",
  },
  quantity: {
    vi: "hãy nhập một số nguyên từ 1 trở lên.",
    en: "please enter a whole number, 1 or more.",
  },
  changed: {
    vi: "đã có người đổi trong lúc đó; hãy tải lại rồi sửa.",
    en: "was changed meanwhile; please read it again.",
  },
  unknown_field: { vi: "mục này không có trong biểu mẫu.", en: "is not a field of this form." },
  invalid: { vi: "giá trị không hợp lệ.", en: "is not valid." },
} satisfies Record<string, Both>

export type RefusalCode = keyof typeof CODES

/** One wrong field. */
export interface Refusal {
  /** Path in the request, such as `buyer.phone`. */
  field: string
  code: RefusalCode
}

export interface RefusalMessage extends Refusal {
  message: string
}

/** @returns the sentence for the buyer; an unknown field is named by its path */
export function refusalMessage({ field, code }: Refusal, locale: Locale): string {
  const name = FIELDS[field] ?? FIELDS[field.replace(IN_LIST, "")]
  return `${name?.[locale] ?? field}: ${CODES[code][locale]}`
}

export function isRefusalCode(text: string): text is RefusalCode {
  return text in CODES
}

/** The body of a 400: `message` for people, `fields` for forms. */
export function refusalBody(refusals: readonly Refusal[], locale: Locale) {
  const fields: RefusalMessage[] = refusals.map((refusal) => ({
    ...refusal,
    message: refusalMessage(refusal, locale),
  }))
  return {
    type: "invalid_data",
    message: fields.map(({ message }) => message).join(" "),
    fields,
  }
}
