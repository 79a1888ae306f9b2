import type { Label, Wording } from "./label"

const HOUSEHOLD: Label = [
  "Hộ kinh doanh, trang trại hoặc tổ hợp tác có đăng ký",
  "A registered household business, farm or cooperative group",
]
const COMPANY: Label = [
  "Công ty trách nhiệm hữu hạn, doanh nghiệp tư nhân, hoặc công ty cổ phần mà cộng đồng góp dưới 51% vốn",
  "A limited or private company, or a stock company of which the community holds less than 51%",
]
const IP_FILED: Label = [
  "Đơn đăng ký nhãn hiệu đã qua thẩm định hình thức",
  "The trademark application passed its formal examination",
]
const IP_HINT: Label = [
  "Nơi đã có chỉ dẫn địa lý, nhãn hiệu tập thể hay chứng nhận được bảo hộ thì phải có văn bản cho dùng.",
  "Where a geographical indication or a collective or certification mark is protected, a paper must allow its use.",
]
const IP_DESIGN: Label = [
  "+ có bằng độc quyền kiểu dáng, sáng chế, giải pháp hữu ích hoặc giấy chứng nhận quyền tác giả (không tính quyền tác giả của nhãn hiệu)",
  "+ a patent of design, invention or utility, or a registered copyright other than that of the mark",
]
const GROWTH: readonly Label[] = [
  [
    "Lãi năm trước cao hơn năm trước nữa; hợp tác xã thì xếp loại trung bình cũng được",
    "Last year’s profit above that of the year before; of a cooperative its rating as average does, too",
  ],
  [
    "Lãi tăng hai năm liền; hợp tác xã thì xếp loại khá trở lên cũng được",
    "Profit grew for two years running; of a cooperative its rating as fairly good or better does, too",
  ],
]

/** Who stands behind it (section 3), in all sheets. */
export const COMMUNITY = {
  organisation: {
    name: ["Ai làm ra sản phẩm", "Who makes it"],
    steps: [
      HOUSEHOLD,
      COMPANY,
      [
        "Hợp tác xã hoạt động đúng luật, hoặc công ty cổ phần mà cộng đồng góp từ 51% vốn",
        "A cooperative run by its law, or a stock company of which the community holds 51% or more",
      ],
    ],
  },
  organisation_tourism: {
    name: ["Ai làm dịch vụ", "Who offers it"],
    steps: [
      HOUSEHOLD,
      COMPANY,
      [
        "Hợp tác xã, công ty cổ phần mà cộng đồng góp từ 51% vốn, hoặc các loại chủ thể còn lại",
        "A cooperative, a stock company of which the community holds 51% or more, or any other kind of applicant",
      ],
    ],
  },
  representative: {
    name: ["Người đại diện", "Who represents it"],
    steps: [
      [
        "Không phải phụ nữ, người dân tộc thiểu số hay người khuyết tật",
        "Neither a woman nor of an ethnic minority nor disabled",
      ],
      [
        "Là phụ nữ, người dân tộc thiểu số hoặc người khuyết tật",
        "A woman, or of an ethnic minority, or disabled",
      ],
    ],
  },
  labour: {
    name: ["Lao động tại chỗ", "Work for the commune"],
    steps: [
      [
        "Từ 25% đến dưới 50% là người trong xã",
        "25% to under 50% of the workers are of the commune",
      ],
      [
        "Từ 50% đến dưới 75% là người trong xã",
        "50% to under 75% of the workers are of the commune",
      ],
      ["Từ 75% trở lên là người trong xã", "75% and more of the workers are of the commune"],
    ],
  },
  growth: { name: ["Kinh doanh phát triển", "A growing business"], steps: GROWTH },
  property: {
    name: ["Sở hữu trí tuệ", "Intellectual property"],
    hint: IP_HINT,
    steps: [
      IP_FILED,
      [
        "Nhãn hiệu trên bao bì, nhãn đã được cấp bằng, và có dấu hiệu vùng gốc gắn với cộng đồng",
        "The marks on packing and label are registered, with a sign of origin tied to the community",
      ],
      IP_DESIGN,
    ],
  },
  property_tourism: {
    name: ["Sở hữu trí tuệ", "Intellectual property"],
    hint: IP_HINT,
    steps: [
      IP_FILED,
      [
        "Nhãn hiệu của dịch vụ đã được cấp bằng, và có dấu hiệu vùng gốc gắn với cộng đồng",
        "The marks of the service are registered, with a sign of origin tied to the community",
      ],
      IP_DESIGN,
    ],
  },
} as const satisfies Record<string, Wording>
