import type { Label, Wording } from "./label"

/** What two labels ask together, in the one where a case begins its words. */
function also(one: Label, more: Label): Label {
  return [`${one[0]}; ${more[0]}`, `${one[1]}; ${more[1]}`]
}

const REVIEWED: Label = [
  "+ được khách chấm cao qua phiếu hoặc trên các trang du lịch uy tín (Booking, Agoda, TripAdvisor…)",
  "+ guests rate it highly on paper or on known travel sites (Booking, Agoda, TripAdvisor…)",
]
const LAWFUL: Label = [
  "Đủ điều kiện về an ninh trật tự, phòng cháy, môi trường, an toàn thực phẩm",
  "The law’s demands of order, fire safety, environment and food safety are met",
]
const TRAINED: Label = also(LAWFUL, [
  "thường xuyên hướng dẫn, tập huấn nhân viên",
  "the staff are taught and trained regularly",
])
const REGISTERED: Label = [
  "Đăng ký và đủ điều kiện kinh doanh theo luật",
  "Registered, and all conditions of the business are met",
]
const SUPPLIED: Label = [
  "đủ điện, nước sạch, nhà vệ sinh, mạng",
  "electricity, clean water, toilets, internet",
]
const SUPPLIED_VILLAGE: Label = [
  "đường đi thuận tiện; đủ điện, nước sạch, nhà vệ sinh, mạng",
  "good paths; electricity, clean water, toilets, internet",
]
const BOTH_CASES: Label = [
  "Có hai trường hợp, chọn một bậc của trường hợp đúng với mình.",
  "There are two cases: take a step of the one that is yours.",
]
const community = ([vi, en]: Label): Label => [`Do cộng đồng làm: ${vi}`, `By the community: ${en}`]
const oneself = ([vi, en]: Label): Label => [
  `Do tổ chức, cá nhân làm: ${vi}`,
  `By an organisation or person: ${en}`,
]
const site = ([vi, en]: Label): Label => [`Điểm dịch vụ: ${vi}`, `A service site: ${en}`]

/** Community tourism: sheet 26, whose sections are its own. */
export const TOURISM = {
  tour_unit: {
    name: ["Nơi điều phối dịch vụ", "Who runs the services"],
    steps: [
      ["Có nơi điều phối, quản lý", "Somebody coordinates and runs them"],
      ["+ làm theo kế hoạch quản lý", "+ does so by a plan that is carried out"],
    ],
  },
  tour_rules: {
    name: ["Quy chế quản lý", "Rules of management"],
    steps: [
      ["Có quy chế", "There are rules"],
      ["Có quy chế, phân công rõ ràng", "There are rules and clear duties"],
      ["+ người dân cùng quản lý và được hưởng lợi", "+ the people take part and benefit"],
    ],
  },
  tour_environment: {
    name: ["Giữ gìn môi trường", "Care of the environment"],
    steps: [
      [
        "Có việc làm cụ thể: thu gom rác, nước thải…",
        "Something is done: rubbish and waste water are collected…",
      ],
      ["+ có hạ tầng dùng chung", "+ there are shared works for it"],
      ["+ cộng đồng tự quản môi trường", "+ the community looks after it by itself"],
      [
        "+ đạt tiêu chí môi trường nông thôn mới hoặc có đánh giá tác động môi trường",
        "+ the new-rural criterion is met, or the impact was assessed",
      ],
    ],
  },
  tour_energy: {
    name: ["Tiết kiệm năng lượng", "Saving energy"],
    steps: [
      ["Có biện pháp cụ thể", "Something is done for it"],
      [
        "Tiết kiệm, thu hồi, tái dùng năng lượng và vật liệu tại chỗ, công nghệ thân thiện với môi trường",
        "Energy and materials are saved and used again on the spot, with technology that spares the environment",
      ],
    ],
  },
  tour_idea: {
    name: ["Ý tưởng từ đâu ra", "Where the idea comes from"],
    steps: [
      [
        "Phát triển từ nơi khác, dựa vào thế mạnh địa phương",
        "Taken from elsewhere, with the area’s strengths",
      ],
      ["Ý tưởng riêng, không trùng nơi khác", "An idea of its own, like no other"],
      [
        "Độc đáo, gắn văn hóa truyền thống của vùng với du lịch",
        "Unique, with the area’s traditional culture in it",
      ],
    ],
  },
  tour_market: {
    name: ["Dịch vụ cho khách mình nhắm tới", "Services for the guests aimed at"],
    steps: [
      ["Có kế hoạch", "There is a plan"],
      ["Có kế hoạch và dịch vụ hợp với khách", "A plan, and services that fit"],
    ],
  },
  tour_heritage: {
    name: ["Giữ gìn văn hóa và thiên nhiên", "Care of culture and nature"],
    steps: [
      ["Có hoạt động giữ gìn", "Something is done for it"],
      ["+ theo chương trình chung của cộng đồng", "+ by a plan of the whole community"],
      ["+ cả cộng đồng cùng làm", "+ everybody takes part"],
    ],
  },
  tour_agents: {
    name: ["Liên kết khi quảng bá", "Promotion together with others"],
    steps: [
      ["Có đại diện, đại lý quảng bá", "There are agents"],
      ["Từ 3 nơi trong và ngoài tỉnh", "3 and more, in and beyond the province"],
      ["Từ 5 nơi trong và ngoài tỉnh", "5 and more, in and beyond the province"],
    ],
  },
  tour_links: {
    name: ["Liên kết với nơi khác", "Linked with other places"],
    steps: [
      ["Với các điểm trong tỉnh", "Within the province"],
      ["Với các điểm trong và ngoài tỉnh", "Within and beyond the province"],
      [
        "Với các điểm trong, ngoài tỉnh và ở nước ngoài",
        "Within and beyond the province and abroad",
      ],
    ],
  },
  tour_sales: {
    name: ["Ai lo quảng bá, bán dịch vụ", "Who looks after promoting and selling"],
    steps: [
      ["Có một người phụ trách", "One person"],
      ["Có một bộ phận, dùng công nghệ thông tin", "A department, with information technology"],
    ],
  },
  tour_promotion: {
    name: ["Quảng bá", "Promotion"],
    steps: [
      ["Nhiều hoạt động và có trang web", "Many activities and a website"],
      ["+ đặt được qua mạng", "+ it can be booked online"],
      [
        "+ trên các kênh uy tín trong và ngoài nước (Booking, Agoda, TripAdvisor…)",
        "+ on known channels of the country and abroad (Booking, Agoda, TripAdvisor…)",
      ],
      [
        "+ trang web có tiếng nước ngoài và quảng bá ra quốc tế",
        "+ the website is in a foreign language and promotion goes abroad",
      ],
    ],
  },
  tour_media: {
    name: ["Tờ rơi, phim, ảnh", "Leaflets, films, pictures"],
    steps: [
      ["Có tờ rơi", "A leaflet"],
      [
        "Có phim ngắn, ảnh, áp phích và bài trong ấn phẩm",
        "A short film, pictures, posters and articles",
      ],
      ["+ bằng tiếng Việt và một tiếng nước ngoài", "+ all in Vietnamese and a foreign language"],
    ],
  },
  tour_story: {
    name: ["Câu chuyện, thuyết minh", "Story and guide"],
    steps: [
      ["Có bản thuyết minh hoặc câu chuyện", "There is one"],
      [
        "Riêng, nổi bật, mang tri thức, bản sắc của vùng",
        "Its own, with local knowledge and identity",
      ],
      ["+ có tiếng nước ngoài", "+ in a foreign language, too"],
    ],
  },
  tour_story_shown: {
    name: ["Nơi kể câu chuyện", "Where the story is told"],
    steps: [
      ["Tại nơi làm dịch vụ", "Where the service is"],
      ["Tại các điểm du lịch trong và ngoài tỉnh", "At sights in and beyond the province"],
    ],
  },
  tour_rural: {
    name: ["Vùng nông thôn mới", "A new-rural area"],
    steps: [
      [
        "Xã, thôn chưa được công nhận, hoặc không phải nông thôn",
        "Not recognised yet, or not rural",
      ],
      ["Xã, thôn đã được công nhận", "Recognised"],
    ],
  },
  tour_location: {
    name: ["Vị trí", "Location"],
    steps: [
      ["Thuận tiện, dễ đến", "Easy to reach"],
      ["+ gần nơi hợp cho du lịch", "+ near a place for tourism"],
      ["+ nối với những nơi khác", "+ connected with others"],
    ],
  },
  tour_landscape: {
    name: ["Kiến trúc, cảnh quan", "Architecture and landscape"],
    steps: [
      ["Cảnh quan sạch, đẹp", "A clean and fine landscape"],
      ["+ kiến trúc đặc trưng của vùng, dân tộc", "+ architecture of the area and its people"],
      [
        "+ xã, thôn đạt tiêu chí sáng – xanh – sạch – đẹp",
        "+ commune or village meets the criterion bright – green – clean – beautiful",
      ],
    ],
  },
  tour_business: {
    name: ["Điều kiện kinh doanh", "Conditions of the business"],
    hint: BOTH_CASES,
    steps: [
      community(REGISTERED),
      community(
        also(REGISTERED, [
          "có cơ sở đạt chuẩn phục vụ khách theo Luật Du lịch",
          "one of them serves tourists to the standard of the Tourism Law",
        ]),
      ),
      site(REGISTERED),
      site(
        also(REGISTERED, [
          "là điểm du lịch được công nhận hoặc có cơ sở đạt chuẩn phục vụ khách",
          "it is a recognised sight or serves tourists to the standard",
        ]),
      ),
    ],
  },
  tour_order: {
    name: ["An toàn, an ninh", "Safety and order"],
    hint: BOTH_CASES,
    steps: [community(LAWFUL), community(TRAINED), oneself(LAWFUL), oneself(TRAINED)],
  },
  tour_shop: {
    name: ["Nơi bày bán", "A place that sells"],
    steps: [
      ["Có nơi bày, bán sản vật địa phương", "Local goods are shown and sold"],
      [
        "Bày, bán cả sản phẩm OCOP, có tài liệu giới thiệu",
        "OCOP goods as well, with something to read",
      ],
      [
        "+ có chỗ đỗ xe, nhà vệ sinh, nơi hỏi thông tin sắp xếp hợp lý",
        "+ parking, toilets and information are well arranged",
      ],
    ],
  },
  tour_experience: {
    name: ["Trải nghiệm", "Things to do"],
    steps: [
      ["Có hoạt động trải nghiệm", "There are some"],
      ["Có mô hình trải nghiệm", "They follow a model of their own"],
    ],
  },
  tour_staff: {
    name: ["Người quản lý, nhân viên", "Managers and staff"],
    steps: [
      ["Dưới 50% được đào tạo nghề", "Less than 50% are trained"],
      ["Từ 50% đến 75% được đào tạo nghề", "50% to 75% are trained"],
      [
        "Trên 75% được đào tạo nghề, lễ tân thạo ít nhất một ngoại ngữ",
        "More than 75% are trained, and the reception speaks a foreign language well",
      ],
    ],
  },
  tour_services: {
    name: ["Chất lượng dịch vụ", "Quality of the services"],
    steps: [
      ["Đa dạng, hấp dẫn", "Varied and appealing"],
      ["+ an toàn, chất lượng cao", "+ safe and good"],
      REVIEWED,
      ["+ mang bản sắc vùng", "+ with the area’s character"],
    ],
  },
  tour_welcome: {
    name: ["Cách đón khách", "How guests are received"],
    steps: [
      ["Thân thiện, nhanh, chu đáo", "Kindly, quickly and well"],
      ["+ khách chấm cao", "+ guests rate it highly"],
      ["+ qua phiếu hoặc trên các trang du lịch uy tín", "+ on paper or on known travel sites"],
    ],
  },
  tour_amenities: {
    name: ["Tiện nghi", "Amenities"],
    hint: BOTH_CASES,
    steps: [
      community(SUPPLIED_VILLAGE),
      community(
        also(SUPPLIED_VILLAGE, [
          "xã, thôn đạt nông thôn mới về đường, điện, nước, vệ sinh, an toàn thực phẩm",
          "the new-rural criteria of roads, electricity, water, hygiene and food are met",
        ]),
      ),
      oneself(SUPPLIED),
      oneself(also(SUPPLIED, ["chất lượng tốt, khách chấm cao", "good, and rated highly"])),
    ],
  },
  tour_events: {
    name: ["Lễ hội, văn nghệ", "Festivals and shows"],
    steps: [
      ["Có tại điểm dịch vụ", "There are some on the spot"],
      ["Ít nhất 2 lần mỗi năm, cộng đồng tham gia", "At least twice a year, with the community"],
      ["+ mang nét văn hóa dân tộc, vùng miền nổi bật", "+ with much of the people’s own culture"],
    ],
  },
  tour_goods: {
    name: ["Hàng bán cho khách", "Goods for guests"],
    steps: [
      [
        "Nguồn gốc rõ ràng, đạt chuẩn, mang đặc sản địa phương",
        "Of clear origin and to standard, typical of the area",
      ],
      [
        "+ hợp vệ sinh, an toàn, và bày bán sản phẩm OCOP",
        "+ hygienic and safe, with OCOP goods on sale",
      ],
    ],
  },
} as const satisfies Record<string, Wording>
