"""Every Thai word on screen, in charts and in files; data files hold the rest."""

import errno

# --- tools, indicators, levels -------------------------------------------------------------------
TOOL_NAMES = {
    "IIT": "แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
    "EIT": "แบบวัดผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
    "OIT": "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)",
}
EIT_PARTS = {"EIT1": "EIT ส่วนที่ 1", "EIT2": "EIT ส่วนที่ 2"}
OVERALL = "คะแนนภาพรวม"

# --- reading -------------------------------------------------------------------------------------
FILE, SHEET, CELL = "ไฟล์", "แผ่นงาน", "เซลล์"
FILE_REASONS = {  # by errno
    errno.ENOENT: " เพราะไม่มีไฟล์หรือโฟลเดอร์นี้",
    errno.ENOTDIR: " เพราะไม่มีไฟล์หรือโฟลเดอร์นี้",
    errno.EISDIR: " เพราะเป็นโฟลเดอร์ ไม่ใช่ไฟล์",
    errno.EACCES: " เพราะไม่มีสิทธิ์ หรือมีโปรแกรมอื่นเปิดไฟล์ค้างอยู่",
    errno.ENOSPC: " เพราะพื้นที่เก็บข้อมูลเต็ม",
}
NOT_PRINTED = "แสดงผลต่อไม่ได้{why} ผลที่แสดงไปแล้วจึงไม่ครบ"
MARK_AUTHOR = "ผลการตรวจไฟล์คะแนน ITA"
# Lines of a comment by which a mark is known again: what stands above is the person's own, and which colour the cell had.
MARK_HEADING = "──── ผลการตรวจไฟล์คะแนน ITA ────"
MARK_FILL = "สีเดิมของเซลล์ {fill}"
COLUMN_ROLES = {
    "agency": "หน่วยงาน",
    "year": "ปีงบประมาณ",
    "tool": "เครื่องมือ (IIT / EIT / OIT)",
    "code": "รหัสตัวชี้วัดหรือข้อ",
    "name": "ชื่อตัวชี้วัดหรือข้อ",
    "score": "คะแนน",
    "score@-1": "คะแนนของปีก่อนหน้า",
    "score@-2": "คะแนนของ 2 ปีก่อน",
    "score@-3": "คะแนนของ 3 ปีก่อน",
    "grade": "ระดับผลการประเมิน",
    "rank_in_province": "ลำดับในจังหวัด",
    "rank_nationwide": "ลำดับระดับประเทศ",
    "agency_type": "ประเภทหน่วยงาน",
    "province": "จังหวัด",
    "district": "อำเภอ",
    "ignored": "ไม่นำเข้า",
}

# --- measures ------------------------------------------------------------------------------------
AGENCY_NOT_STORED = "ยังไม่มีหน่วยงาน “{agency}” ในระบบ โปรดนำเข้าคะแนนของหน่วยงานก่อน"
SAVED_MEANWHILE = "มีผู้อื่นบันทึกรอบเดียวกันในเวลาเดียวกัน ยังไม่มีการบันทึกข้อมูลของท่าน โปรดกดบันทึกอีกครั้ง"
MEASURE_GONE = "ไม่พบมาตรการนี้แล้ว อาจมีผู้อื่นลบไป นำกลับมาได้จากรายการที่ลบไปแล้วท้ายหน้าร่างมาตรการ"
CHANGE_GONE = "ย้อนการแก้ไขนี้ไม่ได้แล้ว โปรดโหลดหน้านี้ใหม่แล้วดูประวัติล่าสุด"
ISSUED_GONE = "ไม่พบเอกสารที่ออกไว้ฉบับนี้ โปรดโหลดหน้านี้ใหม่"
CHANGED_MEANWHILE = "มีผู้อื่นแก้ข้อความนี้ไปก่อน โปรดเลือกข้อความที่ต้องการใช้"
MEASURE_FIELDS = {
    "aspect": "ประเด็น",
    "item_codes": "ข้อ",
    "finding": "ข้อบกพร่อง/จุดอ่อน",
    "measure": "มาตรการ",
    "steps": "ขั้นตอนการดำเนินการ",
    "owner": "ผู้รับผิดชอบ",
    "timeframe": "ระยะเวลาดำเนินการ",
    "follow_up": "การติดตามผล",
    "result": "ผลการดำเนินการ",
    "recommendation": "ข้อเสนอแนะ",
}
NUMBERED_INDICATOR = "ตัวชี้วัดที่ {number} {name}"
CODED_ITEM = "ข้อ {code} {title}"
NUMBERED_ASPECT = "{number}. {name}"
FROM_TO = "{start} – {end}"
RANGE_TO = "ถึง"  # o1 ถึง o5
DRAFT_SCORE = "ได้ {score} คะแนน "

# --- the app -------------------------------------------------------------------------------------
APP_TITLE = "ผลประเมิน ITA"
SECTIONS = {"results": "ผลการประเมิน", "measures": "มาตรการ", "data": "ข้อมูล"}
PAGES = {
    "overview": "ภาพรวม",
    "trends": "แนวโน้มตัวชี้วัด",
    "tools": "ผลรายเครื่องมือ",
    "failing": "ข้อ OIT ที่ไม่ผ่าน",
    "check": "ตรวจทานคะแนน",
    "what-if": "จำลองคะแนน",
    "aspects": "วิเคราะห์ 7 ประเด็น",
    "draft": "ร่างมาตรการ",
    "import-measures": "นำเข้ามาตรการ",
    "follow-up": "ติดตามผล",
    "documents": "เอกสาร",
    "import": "นำเข้าคะแนน",
    "rounds": "รอบการประเมิน",
}
AGENCY, FISCAL_YEAR = "หน่วยงาน", "ปีงบประมาณ"
YEAR = "ปี {year}"
THAI_DIGITS = "ใช้เลขไทย"
SAMPLE = "ตัวอย่าง"
SAMPLE_NOTE = "จากรายงานที่เผยแพร่แล้ว สิ่งที่แก้จะไม่ถูกเก็บเมื่อปิดโปรแกรม และหายไปเมื่อบันทึกคะแนนของหน่วยงาน"
SAMPLE_IMPORT = "นำเข้าคะแนนของหน่วยงาน"
LINK_UNKNOWN = "ลิงก์นี้อ้างถึง {what} ซึ่งไม่มีในระบบ จึงแสดง {shown} แทน"
PAGE_UNKNOWN = "ไม่มีหน้า “{page}” ในระบบ จึงแสดงหน้าภาพรวมแทน เลือกหน้าอื่นได้จากเมนูด้านซ้าย"
NEEDS_JAVASCRIPT = "หน้านี้ต้องใช้ JavaScript โปรดเปิดใช้ในเบราว์เซอร์แล้วโหลดหน้านี้ใหม่"
NO_SCORES = "ยังไม่มีคะแนนของ{agency} ปีงบประมาณ {year}"
NO_SCORES_TODO = "นำเข้าไฟล์คะแนนของปีนี้ก่อน แล้วหน้านี้จะแสดงผลทันที"
UNEXPECTED = "เกิดข้อผิดพลาดที่ไม่คาดคิดในหน้านี้ ข้อมูลที่บันทึกไว้แล้วยังอยู่ครบ โปรดโหลดหน้านี้ใหม่ หากยังพบอีก โปรดแจ้งผู้ดูแลระบบพร้อมรหัส {code}"
DATABASE_UNAVAILABLE = "เปิดฐานข้อมูลไม่ได้ในขณะนี้ ข้อมูลเดิมไม่ถูกแก้ไข โปรดตรวจว่าโฟลเดอร์ data เขียนได้และดิสก์ไม่เต็ม แล้วโหลดหน้านี้ใหม่"

# --- words of Streamlit that it has no setting for: {} stands for what differs ---------------------
OF_STREAMLIT = {
    "No results": "ไม่พบรายการที่ค้นหา",
    "Open": "เปิดรายการ",
    "Clear value": "ล้างค่า",
    "Clear all": "ล้างทั้งหมด",
    "Select all": "เลือกทั้งหมด",
    "Select {} matches": "เลือก {} รายการที่พบ",
    "Selected values": "รายการที่เลือก",
    "Remove {}": "นำ {} ออก",
    "Add: {}": "เพิ่ม {}",
    "Choose an option": "เลือกรายการ",
    "Choose options": "เลือกรายการ",
    "Selectbox options": "รายการให้เลือก",
    "{} options available.": "มีให้เลือก {} รายการ",
    "{} option available.": "มีให้เลือก {} รายการ",
    "{}, selected": "{} เลือกแล้ว",
    "{}, selected.": "{} เลือกแล้ว",
    "Suggestions": "รายการแนะนำ",
    "Sidebar": "แถบเมนู",
    "App pages": "หน้าของโปรแกรม",
    "Collapse sidebar": "ซ่อนแถบเมนู",
    "Expand sidebar": "แสดงแถบเมนู",
    "Skip to main content": "ข้ามไปยังเนื้อหาหลัก",
    "Navigate to home page": "ไปหน้าแรก",
    "View {} more": "ดูอีก {} รายการ",
    "View less": "ดูน้อยลง",
    "Main menu": "เมนูหลัก",
    "Rerun": "โหลดผลใหม่",
    "Print": "พิมพ์",
    "Theme": "สีหน้าจอ",
    "System": "ตามเครื่อง",
    "Light": "สว่าง",
    "Dark": "มืด",
    "About": "เกี่ยวกับ",
    "Close": "ปิด",
    "Cancel": "ยกเลิก",
    "Dismiss": "ปิด",
    "Notifications": "การแจ้ง",
    "view more": "ดูเพิ่ม",
    "view less": "ดูน้อยลง",
    "Running...": "กำลังทำงาน",
    "Connecting": "กำลังเชื่อมต่อ",
    "Connecting to Streamlit server": "กำลังเชื่อมต่อกับโปรแกรม",
    "Connection error": "เชื่อมต่อกับโปรแกรมไม่ได้",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
        "โปรแกรมอาจถูกปิดไป โปรดเปิดโปรแกรมอีกครั้ง หน้านี้จะเชื่อมต่อให้เอง ข้อมูลที่บันทึกแล้วยังอยู่ครบ",
    "Streamlit server is not responding. Are you connected to the internet?": "โปรแกรมไม่ตอบ โปรดตรวจเครือข่ายแล้วโหลดหน้านี้ใหม่",
    "Connection timed out.": "รอการเชื่อมต่อนานเกินไป โปรดโหลดหน้านี้ใหม่",
    "Connection failed with status {}": "เชื่อมต่อไม่สำเร็จ รหัส {} โปรดโหลดหน้านี้ใหม่",
    "Copy to clipboard": "คัดลอก",
    "Download failed": "ดาวน์โหลดไม่สำเร็จ",
    "Fullscreen": "เต็มจอ",
    "Close fullscreen": "ออกจากเต็มจอ",
    "Download as CSV": "ดาวน์โหลดเป็น CSV",
    "Search": "ค้นหา",
    "Show/hide columns": "เลือกคอลัมน์ที่แสดง",
    "Increment": "เพิ่มค่า",
    "Decrement": "ลดค่า",
    "Pagination": "เลือกหน้า",
    "Page {}": "หน้า {}",
    "Previous page": "หน้าก่อนหน้า",
    "Next page": "หน้าถัดไป",
    "file upload": "เลือกไฟล์",
    "Upload": "เลือกไฟล์",
    "Remove file": "นำไฟล์ออก",
    "Choose date": "เลือกวันที่",
    "Clear date": "ล้างวันที่",
    "Button action menu": "ตัวเลือกเพิ่มเติม",
}

# --- charts --------------------------------------------------------------------------------------
UNKNOWN = "–"
LINE_85 = "เกณฑ์ 85"
LINE_85_KEY = "– – เกณฑ์ 85"
FRAMEWORK_CHANGED_MARK = "◆"
FRAMEWORK_CHANGED = "◆ ปีที่ข้อประเมินเปลี่ยนไปจากปีก่อนหน้า คะแนนจึงเทียบกันได้เฉพาะระดับตัวชี้วัด"
PLOTLY_THAI = {"Download plot as a PNG": "ดาวน์โหลดเป็นรูปภาพ"}
ITEM_STATES = {"pass": "ผ่าน", "fail": "ไม่ผ่าน", "unknown": "ไม่มีข้อมูล"}
COUNT_ITEMS = "{count} ข้อ"

# The ten indicators' official names in two lines, where a whole one would be cut.
INDICATOR_LINES = {
    1: ("การปฏิบัติ", "หน้าที่"), 2: ("การใช้", "งบประมาณ"), 3: ("การใช้", "อำนาจ"), 4: ("การใช้ทรัพย์สิน", "ของราชการ"),
    5: ("การแก้ไข", "ปัญหาการทุจริต"), 6: ("คุณภาพ", "การดำเนินงาน"), 7: ("ประสิทธิภาพ", "การสื่อสาร"),
    8: ("การปรับปรุง", "การทำงาน"), 9: ("การเปิดเผย", "ข้อมูล"), 10: ("การป้องกัน", "การทุจริต"),
}

# --- the sentence over each chart ----------------------------------------------------------------
def listed(parts: list[str]) -> str:
    """Return parts as Thai lists them: ก, ก และ ข, ก ข และ ค."""
    return parts[0] if len(parts) == 1 else f"{' '.join(parts[:-1])} และ {parts[-1]}"


TOOLS_UNKNOWN = "ยังไม่มีคะแนนรายเครื่องมือ ปี {year}"
TOOLS_BELOW = "{tools} ยังไม่ถึงเกณฑ์ 85 ในปี {year}"
TOOLS_ALL_PASS = "ทั้งสามเครื่องมือผ่านเกณฑ์ 85 ในปี {year}"
TOOLS_KNOWN_PASS = "เครื่องมือที่มีคะแนนผ่านเกณฑ์ 85 ในปี {year}"
INDICATORS_UNKNOWN = "ยังไม่มีคะแนนรายตัวชี้วัด ปี {year}"
INDICATOR_LOWEST = "{name}ต่ำสุด {score} ในปี {year}{movement}"
AND_ROSE, AND_FELL = " แต่เพิ่มขึ้นจากปี {year}", " และลดลงจากปี {year}"
OVERALL_UNKNOWN = "ยังไม่มีคะแนนภาพรวม"
OVERALL_ONE_YEAR = "มีคะแนนปี {year} ปีเดียว"
OVERALL_SAME = "เท่ากับปี {first}"
OVERALL_ROSE = "เพิ่มขึ้น {change} จากปี {first}"
OVERALL_FELL = "ลดลง {change} จากปี {first}"
OIT_UNKNOWN = "ยังไม่มีผลรายข้อ OIT ปี {year}"
OIT_FAILED = "ข้อ OIT ไม่ผ่าน {failed} จาก {known} ข้อ"
OIT_ALL_PASS = "ข้อ OIT ผ่านครบทั้ง {known} ข้อ"
OIT_KNOWN_PASS = "ข้อ OIT ที่มีผล {known} ข้อ ผ่านทุกข้อ"
CHANGES_UNKNOWN = "เทียบปี {before} กับปี {year} ไม่ได้ เพราะยังไม่มีคะแนนครบทั้งสองปี"
CHANGES = "จากปี {before} ถึงปี {year} ตัวชี้วัดที่เลือกเพิ่มขึ้น {rose} ด้าน ลดลง {fell} ด้าน"
LINES_ONE_YEAR = "ไม่มีตัวชี้วัดใดที่มีคะแนนเกินหนึ่งปี จึงยังไม่เห็นแนวโน้ม"
LINES_BOTH = "ปี {first}–{last} {best}เพิ่มขึ้นมากสุด {rise} {worst}ลดลงมากสุด {fall}"
LINES_ROSE = "ปี {first}–{last} ไม่มีตัวชี้วัดใดลดลง {best}เพิ่มขึ้นมากสุด {rise}"
LINES_FELL = "ปี {first}–{last} ไม่มีตัวชี้วัดใดเพิ่มขึ้น {worst}ลดลงมากสุด {fall}"
LINES_SAME = "ปี {first}–{last} ทุกตัวชี้วัดที่เลือกมีคะแนนเท่าเดิม"
HEATMAP_BELOW = "ปี {year} มี {below} จาก {known} ตัวชี้วัดต่ำกว่าเกณฑ์ 85"
HEATMAP_ALL_PASS = "ปี {year} ตัวชี้วัดทั้ง {known} ด้านผ่านเกณฑ์ 85"
TOOL_UNKNOWN = "ยังไม่มีคะแนน {tool} ปี {year}"
TOOL_PASS = "{tool} ได้ {score} คะแนน ผ่านเกณฑ์ 85 ในปี {year}"
TOOL_BELOW = "{tool} ได้ {score} คะแนน ขาดอีก {missing} จะถึงเกณฑ์ 85 ในปี {year}"
ITEMS_UNKNOWN = "ยังไม่มีคะแนนรายข้อ {tool} ปี {year}"
ITEMS_BELOW = "{tool} มี {below} จาก {known} ข้อต่ำกว่าเกณฑ์ 85 ในปี {year}"
ITEMS_ALL_PASS = "{tool} ทั้ง {known} ข้อที่มีคะแนนผ่านเกณฑ์ 85 ในปี {year}"

# --- results pages -------------------------------------------------------------------------------
TOOL, CODE, ITEM, INDICATOR, SCORE, AGAINST_LINE = "เครื่องมือ", "รหัส", "รายการ", "ตัวชี้วัด", "คะแนน", "เทียบเกณฑ์ 85"
AT_LEAST_85, BELOW_85 = "ผ่าน", "ต่ำกว่า"
CHANGE_FROM = "เปลี่ยนแปลง {before}→{year}"
WHAT_TO_SEE = "สิ่งที่ควรเห็น"
FROM_YEAR = "จากปี {year}"
NO_YEAR_BEFORE = "ไม่มีคะแนนปี {year} ให้เทียบ"
LEVEL = "ระดับ {level}"
LEVEL_UNKNOWN = "ยังบอกระดับไม่ได้"
LEVEL_ESTIMATED = "โดยประมาณ"
TREND_KINDS = {"lines": "เส้นแนวโน้ม", "heatmap": "ตารางสี", "change": "เปลี่ยนแปลงจากปีก่อน"}
CHOOSE_VIEW = "รูปแบบ"
CHOOSE_INDICATORS = "ตัวชี้วัดที่แสดง"
NO_INDICATOR_CHOSEN = "ยังไม่ได้เลือกตัวชี้วัด"
NO_INDICATOR_CHOSEN_TODO = "เลือกตัวชี้วัดด้านบนอย่างน้อยหนึ่งด้าน"
UNIT_SCORE = "คะแนนเต็ม 100"
UNIT_SCORE_ZOOMED = "คะแนนเต็ม 100 แกนตั้งไม่ได้เริ่มที่ 0"
RADAR_KEY = "{years} – – เกณฑ์ 85 ศูนย์กลางเริ่มที่ {start}"
UNIT_CHANGE = "คะแนนที่เปลี่ยนไปจากปีก่อน"
TREND_TABLE = "คะแนนรายตัวชี้วัดของ{agency}"
LOWEST_FIRST = "เรียงจากคะแนนต่ำสุด"
ALL_ITEMS = "คะแนนทุกข้อ ปี {year}"
ALL_ITEMS_FILE = "คะแนนทุกข้อ"
NO_ITEMS_TODO = "ไฟล์ที่นำเข้าไม่มีคะแนนรายข้อ นำเข้าไฟล์ที่มีคะแนนรายข้อเพิ่มได้ที่หน้านำเข้าคะแนน"
DOWNLOAD_EXCEL, DOWNLOAD_CSV = "ดาวน์โหลด Excel", "ดาวน์โหลด CSV"
UNKNOWN_ITEMS_NOTE = "ข้อที่ไม่มีข้อมูลไม่นับเป็นคะแนน 0"
FAILED_LIST = "ข้อที่ไม่ผ่าน {count} ข้อ ปี {year}"
FAILED_COST = "เสียคะแนนภาพรวม {points}"
FAILED_COST_TOTAL = "{caption} รวมเสียคะแนนภาพรวม {points}"
FIRST_FAILED = "ไม่ผ่านปี {year} เป็นครั้งแรกเท่าที่มีข้อมูล"
FAILED_SINCE = "ไม่ผ่านต่อเนื่องตั้งแต่ปี {year}"
FAILED_AGAIN = "เคยไม่ผ่านปี {years}"
NO_EARLIER_DATA = "ไม่มีข้อมูลปีก่อนหน้าให้เทียบ"
START_MEASURE = "เริ่มมาตรการ"
OPEN_MEASURE = "ดูมาตรการ"
MEASURE_STARTED = "เพิ่มมาตรการสำหรับ {code} แล้ว"

# --- rounds page ---------------------------------------------------------------------------------
ROUND_HEADINGS = {"agency": "หน่วยงาน", "year": "ปีงบประมาณ", "overall": "ภาพรวม", "level": "ระดับที่รายงาน", "version": "ฉบับที่",
                  "saved_at": "บันทึกเมื่อ", "files": "ไฟล์"}
VERSIONS_OF = "ประวัติคะแนนปี {year} ของ{agency}"
VERSION_LABEL = "ฉบับที่ {number} · {when} · {files}"
VERSION_CURRENT = "ฉบับที่ใช้อยู่"
VERSION_CHANGES = "ต่างจากฉบับที่ใช้อยู่ {count} ค่า"
VERSION_SAME = "คะแนนตรงกับฉบับที่ใช้อยู่ทุกค่า"
VERSION_RESTORE = "กลับไปใช้ฉบับนี้"
VERSION_RESTORED = "บันทึกฉบับที่ {number} เป็นฉบับล่าสุดแล้ว ฉบับอื่นยังอยู่ในประวัติ"
THIS_VERSION, CURRENT_VERSION = "ฉบับนี้", "ฉบับที่ใช้อยู่"
WHAT_HAPPENS = "ผล"
CHANGE_KINDS = {"added": "เพิ่ม", "changed": "เปลี่ยน", "removed": "ไม่มีในไฟล์ใหม่", "kept": "คงไว้ตามเดิม"}

# --- measures page -------------------------------------------------------------------------------
DRAFT_TITLE = "ร่างมาตรการ ปีงบประมาณ {plan_year} ของ{agency}"
DRAFT_FROM = "จากผลคะแนนปี {year} · มี {count} มาตรการ"
COVERAGE_TITLE = "ความครบถ้วนของเอกสาร"
COVERAGE_ITEM = "เกณฑ์ของข้อ {item} ปี {year}"
COVERAGE_DONE, COVERAGE_TODO = "✓ ครบ ออกเอกสารได้", "ยังขาด {count} จาก {total} เกณฑ์"
COVERAGE_ANSWERED = "มีมาตรการแล้ว {count}"
COVERAGE_NOT_ASKED = "ยังไม่พบจุดอ่อน ไม่บังคับมีมาตรการ {count}"
COVERAGE_UNANSWERED = "ยังไม่มีมาตรการ {count}"
COVERAGE_NUMBERS = "มาตรการที่ {numbers}"
COVERAGE_MORE = "และอีก {count}"
COVERAGE_ALL_ANSWERED = "ทุกข้อและทุกประเด็นที่มีจุดอ่อนมีมาตรการแล้ว"
COVERED_REASON = "{code}: {reason}"
COVERED_ASPECT = "ประเด็นที่ {number} {name}"
REASON_HINT = "ถ้าไม่กำหนดมาตรการ โปรดระบุเหตุผล"
REASON_FROM_ITEMS = "ใช้เหตุผลของทุกข้อในประเด็นนี้"
CRITERIA = {  # what the measures document must hold
    "analysed": "วิเคราะห์ผลคะแนนปี {year}: แก้ไขโดยด่วน {urgent} ข้อ พัฒนา {improve} ข้อ",
    "analysis": "วิเคราะห์ผลคะแนนปี {year} ถึงระดับตัวชี้วัด",
    "aspects": "จัดข้อลง 7 ประเด็นครบทุกข้อ",
    "items": "ข้อและตัวชี้วัดที่ต่ำกว่าเกณฑ์ {count} รายการ มีมาตรการหรือเหตุผล",
    "weak_aspects": "ประเด็นที่มีจุดอ่อน {count} ประเด็น มีมาตรการหรือเหตุผล",
    "measures": "มีมาตรการที่นำผลวิเคราะห์ไปปฏิบัติ",
    "measure": "ทุกมาตรการระบุสิ่งที่จะทำ",
    "owner": "ทุกมาตรการมีผู้รับผิดชอบ",
    "steps": "ทุกมาตรการมีขั้นตอน",
    "follow_up": "ทุกมาตรการมีการติดตามผล",
}
CRITERIA_LACKING = "ยังขาด {count}"
CRITERIA_NO_SCORES = "วิเคราะห์ผลคะแนน: ยังไม่มีคะแนนของปีนี้ในระบบ"
DRAFT_START = "ร่างมาตรการจากผลคะแนน {count} รายการ"
DRAFT_ADD = "ร่างส่วนที่ยังขาด {count} รายการ"
ADD_MEASURE = "เพิ่มมาตรการเปล่า"
NO_MEASURES = "ยังไม่มีมาตรการของปีงบประมาณ {plan_year}"
NO_MEASURES_TODO = "กดปุ่มร่างมาตรการจากผลคะแนนด้านบน แล้วแก้ถ้อยคำให้ตรงกับหน่วยงาน"
NO_MEASURES_NOR_SCORES_TODO = "ไม่มีข้อที่ต้องร่างจากคะแนนปีนี้ เพิ่มมาตรการเปล่าแล้วพิมพ์เองได้"
SAVED_AS_YOU_GO = "พิมพ์ในช่องได้เลย ข้อความถูกบันทึกเองเมื่อหยุดพิมพ์"
MEASURE_NUMBER = "มาตรการที่ {number}"
MOVE_UP, MOVE_DOWN = "▲ ขึ้น", "▼ ลง"
MOVE_UP_HELP, MOVE_DOWN_HELP = "เลื่อนมาตรการนี้ขึ้นหนึ่งลำดับ", "เลื่อนมาตรการนี้ลงหนึ่งลำดับ"
DELETE, UNDO = "ลบ", "เลิกทำ"
DELETED = "ลบมาตรการที่ {number} แล้ว"
SAVED = "✓ บันทึกแล้ว {when} น."
FIELD_HINTS = {"evidence": "ลิงก์หรือที่เก็บไฟล์ บรรทัดละหนึ่งรายการ"}
TIMEFRAME_HINT = "เช่น {start} – {end}"
DATES_UNDERSTOOD = "เข้าใจเป็นวันที่ {start} ถึง {end}"
DATES_AS_WORDS = "เก็บเป็นข้อความ ยังไม่ระบุวันเริ่มและวันสิ้นสุด"
DATES_NONE = "ยังไม่ระบุระยะเวลา"
NO_OPTION = "ไม่พบรายการที่ตรงกับคำที่พิมพ์"
ITEMS_HINT = "เลือกข้อที่มาตรการนี้ตอบ เลือกได้หลายข้อ"
STEP_NEW_HINT = "เพิ่มขั้นตอน วางหลายบรรทัดได้ บรรทัดละหนึ่งขั้นตอน"
STEP_LABEL = "ขั้นตอนที่ {number}"
STEP_MENU = {"up": "▲ เลื่อนขึ้น", "down": "▼ เลื่อนลง", "insert": "แทรกขั้นตอนใต้ข้อนี้", "delete": "ลบขั้นตอนนี้"}
UNITS = "รายชื่อหน่วยงานย่อย"
UNITS_NOTE = "บรรทัดละหนึ่งหน่วยงาน ใช้เลือกเป็นผู้รับผิดชอบของมาตรการ การแก้รายชื่อไม่เปลี่ยนข้อความในมาตรการที่มีอยู่"
UNITS_SUGGESTED = "ใส่ชื่อที่ใช้ทั่วไปไว้ให้แก้ ยังไม่บันทึกจนกว่าจะกดบันทึก"
UNITS_SAVED = "บันทึกรายชื่อหน่วยงานย่อยแล้ว {count} หน่วยงาน"
UNITS_CHANGED = "มีผู้อื่นแก้รายชื่อไปก่อน รายชื่อในระบบขณะนี้คือ {names} โปรดรวมเข้ากับของท่านแล้วบันทึกอีกครั้ง"
CHOOSE_UNIT = "เลือกหน่วยงาน"
EDIT_UNITS = "แก้รายชื่อหน่วยงาน…"
SAVE = "บันทึก"
CHOOSE_TIME = "เลือกช่วงเวลา"
TIMES = (  # what ita.timeframe understands; {year} is the plan year
    "ตลอดปีงบประมาณ {year}", "ไตรมาสที่ 1 ปีงบประมาณ {year}", "ไตรมาสที่ 2 ปีงบประมาณ {year}", "ไตรมาสที่ 3 ปีงบประมาณ {year}",
    "ไตรมาสที่ 4 ปีงบประมาณ {year}", "ภายใน 6 เดือนแรก ปีงบประมาณ {year}", "ภายใน 6 เดือนหลัง ปีงบประมาณ {year}",
)
FILL_IN = "เติมช่องว่าง"
FILL_IN_HELP = "เติมเฉพาะช่องที่ยังว่าง ไม่ทับข้อความที่มีอยู่"
FILL_EARLIER, FILL_SUGGESTED = "{code}: มาตรการปี {plan_year} “{measure}”", "{code}: ตัวอย่าง “{measure}”"
FILLED = "เติมแล้ว {fields}"
HISTORY = "ประวัติ"
HISTORY_OF = "ประวัติของมาตรการที่ {number}"
HISTORY_BY = "{by} · {when}"
HISTORY_EVENTS = {"added": "เพิ่มมาตรการนี้", "position": "เลื่อนจากลำดับที่ {before} เป็น {after}", "deleted": "ลบมาตรการนี้", "restored": "นำมาตรการนี้กลับมา"}
HISTORY_FIELDS = {"status": "สถานะ", "progress": "ความก้าวหน้า", "evidence": "หลักฐาน", "start_date": "วันเริ่ม", "end_date": "วันสิ้นสุด"}
HISTORY_BEFORE, HISTORY_AFTER = "เดิม", "แก้เป็น"
HISTORY_UNDO = "ย้อนการแก้นี้"
HISTORY_CANNOT = "ย้อนไม่ได้ เพราะช่องนี้ถูกแก้ต่อไปแล้ว ให้ย้อนการแก้ที่ใหม่กว่าก่อน"
HISTORY_MORE = "แสดง {shown} รายการล่าสุดจาก {total}"
DELETED_UNDO_ABOVE = "ลบมาตรการที่ {number} แล้ว นำกลับมาได้ด้วยปุ่ม “เลิกทำ” ด้านบนของหน้า"
DELETED_MEASURES, DELETED_LIST = "มาตรการที่ลบไปแล้ว", "ดูมาตรการที่ลบไปแล้ว {count} รายการ"
DELETED_WHEN = "ลบโดย {by} เมื่อ {when}"
RESTORE = "นำกลับมา"
UNTITLED_MEASURE = "(ยังไม่ได้ระบุชื่อมาตรการ)"
MY_WORDS = "ข้อความของท่าน"
LOST_WORDS = "{field}: ข้อความของท่านที่ยังไม่ได้บันทึก คัดลอกเก็บไว้ได้"
LOST_DONE = "เก็บข้อความแล้ว ปิดส่วนนี้"
THEIR_WORDS = "ข้อความล่าสุดในระบบ"
MINE_UNSAVED = "ข้อความในช่องนี้เป็นของท่านและยังไม่ได้บันทึก"
USE_MINE, USE_THEIRS = "ใช้ข้อความของฉัน", "ใช้ข้อความล่าสุดในระบบ"
LAYOUT = "รูปแบบตารางที่ดาวน์โหลด"
MEASURES_FILE = "มาตรการ ITA {agency} {plan_year}"

# --- import page ---------------------------------------------------------------------------------
DROP_FILES = "ไฟล์คะแนน"
DROP_FILES_HERE = "หรือลากไฟล์มาวางในกรอบนี้ ไฟล์ละไม่เกิน 20 MB"
BROWSE_FILES = "เลือกไฟล์"
RUNNING = "กำลังทำงาน"
FILE_REFUSED = "ไม่รับไฟล์นี้ เพราะใหญ่เกิน 20 MB โปรดแบ่งไฟล์หรือบันทึกเฉพาะแผ่นคะแนน แล้วลองใหม่"
DROP_FILES_NOTE = "รับไฟล์ Excel (.xlsx .xlsm .xls .xlsb) OpenDocument (.ods) CSV และตารางที่บันทึกเป็น HTML วางได้หลายไฟล์พร้อมกัน ยังไม่มีการบันทึกจนกว่าจะกดปุ่มบันทึก"
READING_FILE = "กำลังอ่าน {file}"
FILE_IS_SILENT = "ไฟล์ต่อไปนี้ไม่ได้บอกชื่อหน่วยงานหรือปี โปรดระบุของแต่ละไฟล์"
SHEETS_APART = "{file} มีหลายแผ่นงานที่ไม่ได้บอก ระบุแยกทีละแผ่นงาน"
FILE_AND_SHEET = "{file} แผ่นงาน {sheet}"
AGENCY_HINT = "เช่น องค์การบริหารส่วนตำบลระเว"
CHOOSE_YEAR = "เลือกปี"
CHOOSE_AGENCY = "เลือกหน่วยงาน"
ERRORS_FOUND = "พบข้อผิดพลาด {count} รายการ ต้องแก้ในไฟล์แล้วนำเข้าใหม่ ยังไม่มีการบันทึกใด ๆ"
ERRORS_OR_COLUMNS = "พบข้อผิดพลาด {count} รายการ แก้ในไฟล์แล้วนำเข้าใหม่ หรือบอกว่าแต่ละคอลัมน์คืออะไรใต้ตารางด้านล่าง ยังไม่มีการบันทึกใด ๆ"
WARNINGS_FOUND = "มีข้อสังเกต {count} รายการ โปรดตรวจก่อนบันทึก"
ANSWERS_NEEDED = "ไฟล์ยังขาดชื่อหน่วยงานหรือปี โปรดระบุในช่องด้านบนก่อนบันทึก"
SEVERITIES = {"error": "✕ ต้องแก้", "warning": "! ข้อสังเกต"}
PROBLEM_HEADINGS = ("ความสำคัญ", "ไฟล์", "แผ่นงาน", "เซลล์", "สิ่งที่พบ", "ผิดอย่างไร", "แก้อย่างไร")
UNDERSTOOD = "อ่านได้ {scores} คะแนน จาก {rounds} รอบการประเมิน"
LEVEL_COUNTS = {"overall": "ภาพรวม {count}", "tool": "เครื่องมือ {count}", "indicator": "ตัวชี้วัด {count}",
                "sub_indicator": "ตัวชี้วัดย่อย {count}", "item": "รายข้อ {count}"}
TAKEN_AS_STORED = ("ไฟล์เขียนว่า “{written}” ซึ่งเป็นชื่ออีกแบบของหน่วยงานที่มีในระบบแล้ว จึงจะบันทึกเป็นหน่วยงานนั้น "
                   "หากเป็นหน่วยงานอื่น แก้ชื่อในช่องได้")
TAKEN_AS_STORED_COUNT = "มี {count} รอบที่ไฟล์เขียนชื่อหน่วยงานต่างจากในระบบ จะบันทึกเป็นของหน่วยงานที่มีอยู่แล้ว ดูและแก้ได้ในแต่ละรอบด้านล่าง"
FIND_ROUND = "ค้นหาหน่วยงานที่อ่านได้"
NO_ROUND_FOUND = "ไม่พบหน่วยงานที่ค้นหา"
FIRST_ROWS = "ดู {count} แถวแรกที่จะบันทึก พร้อมเซลล์ต้นทาง"
FIRST_ROWS_READ = "ดู {count} แถวแรกที่อ่านได้ พร้อมเซลล์ต้นทาง (ยังไม่บันทึก)"
WOULD_CHANGE = "ปีนี้มีคะแนนอยู่แล้ว จะเปลี่ยน {count} ค่า"
FIRST_CHANGES = "แสดง {count} ค่าแรก"
STORED_NOW, IN_FILE = "ในระบบ", "ในไฟล์"
EARLIER_STAYS = "คะแนนเดิมไม่หายไป ดูและเรียกคืนได้ที่หน้ารอบการประเมิน"
NOTHING_NEW = "คะแนน ระดับ และลำดับในไฟล์ตรงกับที่มีในระบบทุกค่า จึงไม่ต้องบันทึกซ้ำ"
NOTHING_LEFT = "เมื่อคงค่าเดิมไว้ ก็ไม่มีค่าใดเปลี่ยน จึงไม่ต้องบันทึกซ้ำ"
ROUNDS_UNCHANGED = "อีก {count} รอบตรงกับที่มีในระบบทุกค่า จึงไม่บันทึกซ้ำ"
REMOVED_QUESTION = "ค่าในระบบที่ไฟล์ใหม่ไม่มี ให้ทำอย่างไร"
REMOVED_ANSWERS = {"keep": "คงค่าเดิมไว้ และปรับเฉพาะค่าที่ไฟล์ใหม่มี", "replace": "ใช้เฉพาะค่าในไฟล์ใหม่"}
SAVE_SCORES = "บันทึกคะแนน"
SCORES_SAVED = "บันทึก {scores} คะแนน จาก {rounds} รอบแล้ว กำลังแสดงผลของ{agency}"
SEE_OVERVIEW = "ดูภาพรวม"
CANCEL = "ยกเลิก"
MARKED_COPY = "ดาวน์โหลด {file} ที่ระบายสีเซลล์ที่มีปัญหา"
MARKED_FILE = "{name} (จุดที่ต้องตรวจ).xlsx"
SHEET_TO_MEND = "{name} (ต้องแก้ {count} จุด)"
YOUR_SHEET = "ตารางในไฟล์ของท่าน และสิ่งที่อ่านได้จากแต่ละเซลล์"
GRID_MARKS = {"score": "✓", "error": "✕", "warning": "!"}
GRID_KINDS = {"score": "อ่านเป็นคะแนน", "error": "ต้องแก้", "warning": "ข้อสังเกต"}
GRID_LEFT_OUT = "เซลล์ที่ไม่มีสี ไม่ได้นำมาเป็นคะแนน"
GRID_FIRST = "ดูได้ {rows} แถวแรกจาก {total_rows} แถว และ {columns} คอลัมน์แรกจาก {total_columns} คอลัมน์ แต่โปรแกรมอ่านครบทั้งแผ่นงาน"
SAY_COLUMNS = "อ่านไม่ตรง? บอกว่าแต่ละคอลัมน์คืออะไร"
SAY_COLUMNS_NOTE = "เลือกความหมายของคอลัมน์เท่าที่ต้องใช้ คอลัมน์ที่ไม่เลือกจะให้โปรแกรมอ่านเองตามปกติ โปรแกรมจะจำไว้ใช้กับไฟล์ที่มีหัวตารางแบบเดียวกัน"
COLUMN = "คอลัมน์"
COLUMN_NOT_SAID = "ไม่ระบุ"
USE_COLUMNS = "อ่านใหม่ตามที่ระบุ"
TEMPLATE_TITLE = "ยังไม่มีไฟล์? ใช้แบบฟอร์มเปล่า"
TEMPLATE_NOTE = "ดาวน์โหลดแบบฟอร์ม กรอกคะแนนใน Excel แล้วนำมาวางที่นี่"
TEMPLATE_DOWNLOAD = "ดาวน์โหลดแบบฟอร์ม"
TEMPLATE_FILE = "แบบกรอกคะแนน ITA {year}.xlsx"


def listed_counts(counts: dict[str, int]) -> str:
    """Return how many scores of each kind there are, kinds without any left out."""
    return " · ".join(LEVEL_COUNTS[level].format(count=count) for level, count in counts.items() if count)

# --- import of measures ----------------------------------------------------------------------------
IMPORT_MEASURES_TITLE = "นำเข้ามาตรการของ{agency}"
DROP_MEASURES = "ไฟล์ตารางมาตรการหรือรายงานผลการดำเนินการ"
MEASURES_ROUND_TRIP = "แก้มาตรการใน Excel แล้วนำกลับเข้ามา"
MEASURES_ROUND_TRIP_STEPS = (
    "1. ที่หน้าร่างมาตรการ ดาวน์โหลด Excel หรือ CSV แบบ “ครบทุกช่อง”",
    "2. แก้ข้อความ เพิ่มแถว หรือกรอกผลการดำเนินการ โดยคงคอลัมน์ “รหัสมาตรการ” ท้ายตารางไว้ตามเดิม แถวใหม่เว้นรหัสว่างไว้",
    "3. วางไฟล์ในกรอบด้านบน ตรวจสิ่งที่จะเพิ่มและเปลี่ยน แล้วกดบันทึก",
)
DOWNLOAD_AT_DRAFT = "ไปดาวน์โหลดที่หน้าร่างมาตรการ"
MEASURES_OTHER_TABLES = "ตารางของหน่วยงานเองก็ใช้ได้ โปรแกรมจับคู่กับมาตรการที่มีอยู่ด้วยข้อและข้อความของมาตรการ"
MEASURES_UNDERSTOOD = "อ่านได้ {count} มาตรการ"
MEASURES_PLAN_YEAR = "ปีงบประมาณของมาตรการ"
SHEET_HOLDS = "{count} มาตรการ"
SHEET_SAYS_YEAR, SHEET_SAYS_AGENCY = "ระบุปี {year}", "ระบุ{agency}"
SHEET_SAYS_NOTHING = "ไม่ได้ระบุปีและหน่วยงาน"
SHEET_IS_OTHERS = "ไม่ตรงกับหน่วยงานหรือปีที่เลือก จึงยังไม่นำเข้า"
NO_SHEET_CHOSEN = "ยังไม่ได้เลือกแผ่นงานที่จะนำเข้า"
ROWS_REPEATED = "มี {count} แถวที่ซ้ำกันระหว่างไฟล์ นับครั้งเดียว"
ROW_KINDS = {"conflict": "แก้ตรงกันสองคน {count}", "doubt": "อาจเป็นมาตรการเดิม {count}", "changed": "เปลี่ยน {count}", "added": "เพิ่ม {count}", "same": "เหมือนเดิม {count}"}
ROW_KIND_MARKS = {"conflict": "! แก้ตรงกันสองคน", "doubt": "? อาจเป็นมาตรการเดิม", "changed": "✎ เปลี่ยน", "added": "+ เพิ่ม"}
ROWS_ABSENT = "ไม่มีในไฟล์ {count}"
NOTHING_TO_IMPORT = "ไฟล์ตรงกับที่มีในระบบทุกช่อง จึงไม่ต้องบันทึก"
FOUND_BY = {"reference": "ตรงกันด้วยรหัสมาตรการ", "words": "ตรงกันด้วยข้อความมาตรการ", "likeness": "ข้อความมาตรการคล้ายกัน แต่ไม่ตรงกัน"}
ROW_ANSWERS = {"take": "ใช้ตามไฟล์", "keep": "คงของในระบบ", "new": "เพิ่มเป็นมาตรการใหม่"}
TAKE_ROW = "เพิ่มมาตรการนี้"
TAKE_ALL_ROWS, LEAVE_ALL_ROWS = "เลือกแถวเพิ่มทั้งหมด", "ไม่เลือกแถวเพิ่มเลย"
ROW_HEADING = "{codes} {measure}"
ROW_WITHOUT_WORDS = "(ไม่มีข้อความมาตรการ)"
ROW_FIELD_HEADINGS = ("ช่อง", "ในไฟล์")
ROW_CHANGE_HEADINGS = ("ช่อง", "ในระบบ", "ในไฟล์")
ROW_EMPTY = "(ว่าง)"
CHANGED_BY_BOTH = "แก้ทั้งสองที่หลังดาวน์โหลดไฟล์นี้"
ROW_QUESTIONS = {
    "conflict": "มีผู้อื่นแก้ข้อความในระบบหลังดาวน์โหลดไฟล์นี้ โปรดเลือกว่าจะใช้ข้อความใด",
    "doubt": "คล้ายมาตรการในระบบ โปรดเลือกว่าเป็นมาตรการเดียวกันหรือเป็นมาตรการใหม่",
    "changed": "จะใช้ข้อความใด",
}
LAST_CHANGED = "แก้ในระบบล่าสุด {when} โดย {by}"
NEWER_STAYS = "{fields} มีผู้อื่นแก้ในระบบหลังดาวน์โหลดไฟล์ และไฟล์นี้ไม่ได้แก้ จึงคงของในระบบ"
SAME_ROWS = "เหมือนเดิม {count} มาตรการ"
SAME_HEADINGS = ("ข้อ", "มาตรการ", "ไฟล์", "แผ่นงาน", "เซลล์")
ABSENT_ROWS = "อยู่ในระบบแต่ไม่มีในไฟล์ {count} มาตรการ"
ABSENT_NOTE = "มาตรการเหล่านี้คงอยู่ตามเดิม หากต้องการลบ ให้เลือกทีละรายการแล้วยืนยัน"
DELETE_ROW = "ลบ {measure}"
CONFIRM_DELETE = "ยืนยันลบ {count} มาตรการที่เลือก กู้คืนได้ที่หน้าร่างมาตรการ"
SAVE_MEASURES = "บันทึกมาตรการ"
STILL_TO_CHOOSE = "ยังมี {count} มาตรการที่ต้องเลือกก่อนบันทึก"
STILL_TO_CONFIRM = "โปรดยืนยันการลบก่อนบันทึก"
ERRORS_FIRST = "แก้ข้อผิดพลาดในไฟล์ก่อนบันทึก"
NOTHING_CHOSEN = "ยังไม่ได้เลือกสิ่งที่จะบันทึก"
MEASURES_IMPORTED = "บันทึกแล้ว เพิ่ม {added} เปลี่ยน {changed} ลบ {deleted} มาตรการ ในแผนปีงบประมาณ {plan_year} ของ{agency}"
MEASURES_MOVED_ON = "ยังไม่มีการบันทึก เพราะมีผู้อื่นแก้มาตรการระหว่างที่ท่านตรวจ รายการด้านล่างเทียบกับข้อความล่าสุดแล้ว โปรดตรวจอีกครั้ง"
SEE_DRAFT = "ดูร่างมาตรการ"
MEASURES_YOUR_SHEET = "ตารางในไฟล์ของท่าน และมาตรการที่อ่านได้"
CELL_IS_MEASURE = "มาตรการ"

# --- overview ------------------------------------------------------------------------------------
ESTIMATED_NOTE = "ระดับโดยประมาณ"
SHORT_OF_LEVEL = "จะถึงระดับ “{level}” ขาดอีก {missing}"
MISSING_IN = "{code} {points}"
SHORT_NAMES = {"ITA": "ภาพรวม", "EIT1": "EIT ส่วนที่ 1", "EIT2": "EIT ส่วนที่ 2"}
LEVEL_DIFFERS = "คะแนนในรายงานให้ระดับ “{level}”"
THIS_YEAR_DOT, LAST_YEAR_RING = "● ปี {year}", " ○ ปี {year}"
LEGEND = "{years} แกนเริ่มที่ {start}"
RANK_IN_PROVINCE = "ลำดับที่ {rank} ในจังหวัด"
RANK_NATIONWIDE = "ลำดับที่ {rank} ของประเทศในประเภทเดียวกัน"

# --- inside the files that can be downloaded -----------------------------------------------------
LISTED_ITEM = "- {code} {title}"
LAYOUTS = {  # the column sets of ita/exports/layouts.toml
    "full": "ครบทุกช่อง",
    "klongkhwang": "จุดอ่อน มาตรการ และขั้นตอน",
    "serplo": "มาตรการและการติดตามผล",
    "rawe": "มาตรการ ขั้นตอน และผู้รับผิดชอบ",
    "tak": "ตารางเดียวตั้งแต่หัวข้อวิเคราะห์ถึงมาตรการ",
    "khuankhanun": "รายงานผลการดำเนินการ",
}
PAGE_OF = "หน้า {page} จาก {pages}"
MEASURES_TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
OF_FISCAL_YEAR = "{what} ปีงบประมาณ พ.ศ. {year}"
AGENCY_LINE = "หน่วยงาน: {agency}"
AGENCY_PLAN_YEAR = "{agency} ประจำปีงบประมาณ พ.ศ. {year}"
MEASURES_SHEET = "มาตรการ"
FORM_TITLE = "แบบกรอกคะแนนการประเมิน ITA ปีงบประมาณ พ.ศ. {year}"
FORM_ITEMS_TITLE = "คะแนนรายข้อ {tool} ปีงบประมาณ พ.ศ. {year}"
FORM_GUIDE_SHEET, FORM_SCORES_SHEET = "คำแนะนำ", "ตัวชี้วัด"
FORM_COLUMNS = ("รหัส", "รายการ", "คะแนน")
FORM_LEVEL, FORM_RANK_PROVINCE, FORM_RANK_NATION = "ระดับผลการประเมิน", "ลำดับในจังหวัด", "ลำดับระดับประเทศ"
FORM_TOOL_TOTAL = "คะแนน{tool}"
FORM_EIT_PART = "คะแนน {part}"
FORM_GUIDE = (
    "วิธีกรอก",
    "1. กรอกชื่อเต็มของหน่วยงานในแผ่น “ตัวชี้วัด” โดยไม่ใช้ชื่อย่อ",
    "2. กรอกคะแนนเฉพาะช่องสีขาว ช่องสีเทาเป็นรหัสและชื่อรายการ โปรดอย่าแก้",
    "3. คะแนนเป็นตัวเลขตั้งแต่ 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง ส่วนข้อ OIT เป็น 0 (ไม่ผ่าน) หรือ 100 (ผ่าน)",
    "4. รายการใดไม่ทราบคะแนนให้เว้นว่างไว้ อย่ากรอก 0 แทน เพราะ 0 หมายถึงไม่ได้คะแนน",
    "5. กรอกเท่าที่มี ไม่จำเป็นต้องครบทุกแผ่น แล้วบันทึกเป็นไฟล์ .xlsx",
    "6. เปิดหน้า “นำเข้าคะแนน” ในโปรแกรม วางไฟล์นี้ ตรวจสิ่งที่โปรแกรมอ่านได้ แล้วกดบันทึก",
)
FORM_WRONG = "ข้อมูลไม่ถูกต้อง"
FORM_WRONG_AGENCY = "กรอกชื่อเต็มของหน่วยงานอย่างน้อย 3 ตัวอักษร"
FORM_WRONG_YEAR = "แบบฟอร์มนี้ใช้กับปีงบประมาณ พ.ศ. {year} เท่านั้น หากเป็นปีอื่นโปรดดาวน์โหลดแบบฟอร์มของปีนั้น"
FORM_WRONG_LEVEL = "เลือกระดับจากรายการของปีนี้"
FORM_WRONG_RANK = "ลำดับต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป"
FORM_WRONG_SCORE = "คะแนนต้องเป็นตัวเลขตั้งแต่ 0 ถึง 100 หากไม่ทราบให้เว้นว่าง"
FORM_WRONG_OIT = "ข้อ OIT กรอกได้เฉพาะ 0 (ไม่ผ่าน) หรือ 100 (ผ่าน) หากไม่ทราบให้เว้นว่าง"

# --- scores that explain themselves ---------------------------------------------------------------
LEVEL_SPELLINGS = {"ควรปรับปรุง": "ต้องปรับปรุง"}  # as agencies print it: as the rule says it
LEVEL_WORD = "ระดับ"
SUB_INDICATOR = "ตัวชี้วัดย่อย {code}"
AND_MORE = "{first} และอีก {count} รายการ"
ITEM_TITLED = "{code} {title}"
CHECK_DIFFERENCE = "ต่างกัน {points} คะแนน คำนวณจาก {arithmetic}"
UNCHECKED_BECAUSE = "ตรวจไม่ได้ เพราะ{reason}"
REASONS = {
    "": "",
    "assumed": "คำนวณด้วยน้ำหนักของเครื่องมือที่สันนิษฐานว่าใช้ในปี {year}",
    "rounded": "ต่างกันเพียงการปัดเศษ เพราะคะแนนทั้งรอบพิมพ์ทศนิยมไม่ถึงสองตำแหน่ง",
    "parts_missing": "ไม่มีคะแนนของ {missing}",
    "eit_two_parts": "ตัวชี้วัดของ EIT รวมคะแนนจากสองส่วนซึ่งไม่ทราบน้ำหนัก คะแนนรายข้อที่พิมพ์เป็นของส่วนเดียว",
    "eit_part": "ไม่มีคะแนนอื่นในรายงานที่ใช้คำนวณคะแนน EIT แต่ละส่วนได้",
    "items_unknown": "ไม่ทราบรายการข้อคำถามของปี {year}",
    "sub_indicators_unknown": "ยังไม่ทราบแน่ชัดว่าปี {year} จัดข้อ OIT ลงตัวชี้วัดย่อยอย่างไร",
    "weights_unknown": "ยังไม่ทราบน้ำหนักของเครื่องมือในปี {year} แน่ชัด",
    "levels_unknown": "ยังไม่ทราบเกณฑ์ระดับของปี {year} แน่ชัด",
    "no_framework": "ไม่มีกรอบการประเมินของปี {year} ในระบบ",
    "overall_unknown": "ไม่มีคะแนนภาพรวม",
    "tools_unknown": "ไม่มีคะแนนของ {missing}",
    "eit_parts_unknown": "ระดับที่คำนวณเป็นค่าประมาณ เพราะไม่มีคะแนน EIT แยกส่วน",
    "level_name_unknown": "ชื่อระดับนี้ไม่อยู่ในเกณฑ์ของปี {year}",
    "level_differs": "ระดับที่รายงานไม่ตรงกับระดับที่ได้จากคะแนน",
    "level_may_follow": "ระดับที่รายงานต่ำกว่าที่ประมาณได้ ซึ่งเป็นไปได้หาก EIT ส่วนหนึ่งได้คะแนนต่ำกว่า EIT ทั้งหมด จึงยังบอกไม่ได้ว่าไม่ตรง",
    "oit_contradicted": "คะแนน OIT ในรายงานไม่ตรงกับผลรายข้อ",
    "oit_items_unknown": "ยังมีข้อ OIT ที่ไม่ทราบผล",
    "unknown_code": "ไม่มีรหัสนี้ในกรอบการประเมินของปี {year}",
}
EXPLANATIONS = {
    "years_swapped": "{rows} ของปี {years} น่าจะสลับปีกัน",
    "rows_swapped": "{what} กับ {other} อาจสลับแถวกัน",
    "digits": "{what} น่าจะพิมพ์ตัวเลขสลับหลัก คือพิมพ์ {reported} แทน {corrected}",
    "other_mean": "{what} {reported} เท่ากับค่าเฉลี่ยของ {parts} โดยตรง ซึ่งไม่ใช่วิธีคำนวณตามเกณฑ์ ที่ให้ผล {corrected}",
    "left_out": "{what} {reported} เท่ากับค่าเฉลี่ยเมื่อไม่นับข้อใดข้อหนึ่งใน {parts} หากนับครบจะได้ {corrected}",
    "as_zero": "{what} {reported} เท่ากับค่าเฉลี่ยเมื่อนับข้อใดข้อหนึ่งใน {parts} เป็น 0 หากนับตามคะแนนจะได้ {corrected}",
    "copied": "{what} {reported} เท่ากับคะแนนของ {parts} พอดี อาจคัดลอกมาผิดช่อง คำนวณได้ {corrected}",
}
EXPLANATIONS_OF_ONE = {
    "left_out": "{what} {reported} เท่ากับค่าเฉลี่ยเมื่อไม่นับ {parts} หากนับครบจะได้ {corrected}",
    "as_zero": "{what} {reported} เท่ากับค่าเฉลี่ยเมื่อนับ {parts} เป็น 0 หากนับตามคะแนนจะได้ {corrected}",
}
COMES_FROM = "ค่าที่รายงานได้มาจาก {how}"
PROVEN_BY = "เมื่อแก้แล้วคะแนนตรงกัน: {proof}"
PROOF = "{what} ปี {year} {arithmetic}"
PROOF_REPORTED = " (รายงาน {reported})"
SINCE_YEAR, IN_YEAR = "ตั้งแต่ปี {year}", "ในปี {year}"
CONCEPT_CHANGES = {
    "joined": "{since} ข้อนี้รวมเรื่อง “{what}” ไว้ด้วย",
    "inside": "{since} รวมอยู่ในข้อ {what}",
    "changed": "{since} {what}",
    "dropped": "ตั้งแต่ปี {year} ไม่มีข้อนี้แล้ว",
    "replaced": "ตั้งแต่ปี {year} เปลี่ยนเป็นข้ออื่น",
    "only": "มีเฉพาะปี {year}",
    "absent": "ไม่มีข้อนี้ในปี {year}–{until}",
}
CONCEPT_DETAILS = {
    "bribery risk only": "ประเมินเฉพาะความเสี่ยงที่เกี่ยวข้องกับสินบน",
    "renamed": "เปลี่ยนชื่อข้อ",
    "result of participation": "ดูผลของการมีส่วนร่วม",
}

# --- what to see, in sentences --------------------------------------------------------------------
HEADLINE = "{agency}ได้ {overall} คะแนน"
HEADLINE_LEVEL = " ระดับ “{level}”"
HEADLINE_ESTIMATED = " (โดยประมาณ)"
HEADLINE_UNKNOWN = "ยังไม่มีคะแนนภาพรวมของ{agency} ปี {year}"
HEADLINE_NO_LEVEL = " — ยังบอกระดับไม่ได้"
HEADLINE_HELD = " — ติดที่ {tools} ซึ่งยังไม่ถึง {line}"
HEADLINE_HELD_BOTH = " — ติดที่ทั้ง{tools} ซึ่งยังไม่ถึง {line}"
HEADLINE_SHORT = " — ขาดอีก {points} คะแนนจะถึงระดับ “{level}”"
HEADLINE_TOP = " ซึ่งเป็นระดับสูงสุด"
HEADLINE_DIFFERS = " ตามรายงาน แต่คะแนนให้ระดับ “{level}”"
TOOL_SCORE = "{tool} {score}"
LEVEL_PASSED_BUT = "ภาพรวม {overall} ผ่านเกณฑ์ {line} แต่ {tools} ต่ำกว่า {next_line} จึงอยู่ระดับ “{level}”"
LEVEL_ALL_BUT = "ภาพรวม {overall} และทุกเครื่องมือผ่านเกณฑ์ {line} แต่ {tools} ยังไม่ถึง {next_line} จึงอยู่ระดับ “{level}”"
LEVEL_ALL_BUT_BOTH = ("ภาพรวม {overall} และทุกเครื่องมือผ่านเกณฑ์ {line} แต่ภาพรวมยังไม่ถึง {next_line} เช่นเดียวกับ {tools} "
                      "จึงอยู่ระดับ “{level}”")
LEVEL_ALL_BUT_OVERALL = "ทุกเครื่องมือผ่านเกณฑ์ {line} แต่ภาพรวม {overall} ยังไม่ถึง {next_line} จึงอยู่ระดับ “{level}”"
LEVEL_ALL = "ภาพรวม {overall} และทุกเครื่องมือผ่านเกณฑ์ {line} จึงอยู่ระดับ “{level}” ซึ่งเป็นระดับสูงสุด"
LEVEL_RANGE = "ภาพรวม {overall} อยู่ในช่วง {line}–{below} จึงอยู่ระดับ “{level}”"
LEVEL_UNDER = "ภาพรวม {overall} ต่ำกว่า {below} จึงอยู่ระดับ “{level}”"
LEVEL_OVER = "ภาพรวม {overall} ไม่ต่ำกว่า {line} จึงอยู่ระดับ “{level}” ซึ่งเป็นระดับสูงสุด"
LEVEL_IS_ESTIMATED = " (โดยประมาณ เพราะไม่มีคะแนน EIT แยกส่วน)"
LEVEL_AS_REPORTED = "รายงานระบุระดับ “{level}”"
LEVELS_DIFFER = "รายงานระบุระดับ “{reported}” แต่คะแนนในรายงานให้ระดับ “{computed}”"
NEXT_LEVEL = "ต้องเพิ่มคะแนน{parts} จึงจะถึงระดับ “{level}”"
NEXT_PART = " {what} อีก {points}"
NEXT_OVERALL = "ภาพรวมอีก {points}"
NEXT_OIT_ALONE = "แก้ข้อ OIT เพียง {count} ข้อก็ถึงระดับ “{level}” ได้ เช่น {codes}"
NEXT_OIT_ONE = "แก้ {item} ข้อเดียวก็ถึงระดับ “{level}”"
NEXT_OIT_TOOL = "แก้ข้อ OIT เพียง {count} ข้อ คะแนน OIT ก็ถึงเกณฑ์ {line} เช่น {codes} ซึ่งจะได้ {score}"
NEXT_OIT_TOOL_ONE = "แก้ {item} ข้อเดียว คะแนน OIT จะถึงเกณฑ์ {line} ({score})"
COST_ONE = "ข้อ OIT ที่ไม่ผ่านมีข้อเดียว คือ {item} ทำให้เสียคะแนนภาพรวม {points} คะแนน"
COST_MANY = "ข้อ OIT ที่ไม่ผ่าน {count} ข้อทำให้เสียคะแนนภาพรวม {points} คะแนน มากที่สุดคือ {item} ข้อเดียว {most} คะแนน"
COST_MANY_EVEN = "ข้อ OIT ที่ไม่ผ่าน {count} ข้อทำให้เสียคะแนนภาพรวม {points} คะแนน มากที่สุดคือ {items} ข้อละ {most} คะแนน"
COST_ALL_EVEN = "ข้อ OIT ที่ไม่ผ่าน {count} ข้อ คือ {items} ทำให้เสียคะแนนภาพรวมข้อละ {most} คะแนน รวม {points} คะแนน"
COST_UNKNOWN_ONE = "ข้อ OIT ที่ไม่ผ่านมีข้อเดียว คือ {item}"
COST_UNKNOWN_MANY = "ข้อ OIT ไม่ผ่าน {count} ข้อ คือ {items}"
COST_AS_FAR_AS_KNOWN = " (เท่าที่มีผลรายข้อ)"
COST_NONE = "ข้อ OIT ผ่านครบทั้ง {count} ข้อ"
UNCOVERED_ONE = "{item} ไม่ผ่านและยังไม่มีมาตรการรองรับ"
UNCOVERED_ALL = "ข้อ OIT ที่ไม่ผ่านทั้ง {count} ข้อยังไม่มีมาตรการรองรับ"
UNCOVERED_MANY = "ข้อ OIT ที่ไม่ผ่าน {count} ข้อยังไม่มีมาตรการรองรับ คือ {items}"
REPEATS_ONE = "{item} ไม่ผ่านติดต่อกันตั้งแต่ปี {since}"
REPEATS_EVEN = "ข้อ OIT {count} ข้อไม่ผ่านติดต่อกันตั้งแต่ปี {since} คือ {items}"
REPEATS_MANY = "ข้อ OIT {count} ข้อไม่ผ่านซ้ำจากปีก่อน คือ {items} นานที่สุดคือ {longest} ตั้งแต่ปี {since}"
AGAIN_ONE = "{item} กลับมาไม่ผ่านอีก หลังจากเคยไม่ผ่านในปี {years}"
AGAIN_MANY = "ข้อ OIT {count} ข้อเคยแก้ได้แล้วแต่กลับมาไม่ผ่านอีก คือ {items}"
MOVED_UP = "คะแนนภาพรวมเพิ่มขึ้น {points} คะแนนจากปี {before} ({old} เป็น {new})"
MOVED_DOWN = "คะแนนภาพรวมลดลง {points} คะแนนจากปี {before} ({old} เป็น {new})"
MOVED_NOT = "คะแนนภาพรวมเท่ากับปี {before} ที่ {new} คะแนน"
MOST_BOTH = "เทียบกับปี {before} {risen}เพิ่มขึ้นมากที่สุด {rise} คะแนน ส่วน{fallen}ลดลงมากที่สุด {fall} คะแนน"
MOST_UP = "เทียบกับปี {before} ไม่มีตัวชี้วัดใดลดลง {risen}เพิ่มขึ้นมากที่สุด {rise} คะแนน"
MOST_DOWN = "เทียบกับปี {before} ไม่มีตัวชี้วัดใดเพิ่มขึ้น {fallen}ลดลงมากที่สุด {fall} คะแนน"
BEST_WORST = "ตัวชี้วัดที่ได้คะแนนสูงสุดคือ{best} {high} ต่ำสุดคือ{worst} {low}"
BEST_MANY = "{count} ตัวชี้วัดได้คะแนนสูงสุดเท่ากันที่ {high} ส่วนต่ำสุดคือ{worst} {low}"
ALL_EVEN = "ทั้ง {count} ตัวชี้วัดที่มีคะแนนได้ {high} คะแนนเท่ากัน"
TOOLS_BEST_WORST = "เครื่องมือที่ได้คะแนนสูงสุดคือ {best} {high} ต่ำสุดคือ {worst} {low}"
LOWEST_QUESTION = "ข้อคำถามที่ได้คะแนนต่ำสุดคือ {item} ได้ {score} คะแนน"
LOWEST_QUESTIONS = "ข้อคำถามที่ได้คะแนนต่ำสุดมี {count} ข้อ คือ {items} ได้ข้อละ {score} คะแนน"
AS_REPORTED = "ตามที่รายงาน {said}"
NATIONAL_ABOVE = "คะแนนภาพรวมสูงกว่าค่าเฉลี่ยของประเทศ ({mean}) อยู่ {points} คะแนน"
NATIONAL_BELOW = "คะแนนภาพรวมต่ำกว่าค่าเฉลี่ยของประเทศ ({mean}) อยู่ {points} คะแนน"
NATIONAL_SAME = "คะแนนภาพรวมเท่ากับค่าเฉลี่ยของประเทศ ({mean})"
DIFFERS_ONE = "{what}ที่รายงาน {reported} ไม่ตรงกับที่คำนวณได้ {computed}"
DIFFERS_MANY = "คะแนนในรายงาน {count} ค่าไม่ตรงกับที่คำนวณได้ คือ {values}"
DIFFERS_VALUE = "{what} (รายงาน {reported} คำนวณได้ {computed})"
ADDS_UP = "ค่าในรายงานที่ตรวจได้ {matched} ค่า ตรงกับที่คำนวณได้ทุกค่า"
ADDS_UP_ONE = "ค่าในรายงานที่ตรวจได้มีค่าเดียว และตรงกับที่คำนวณได้"
ADDS_UP_BUT = " ส่วนอีก {unchecked} ค่าตรวจไม่ได้"

# --- the page that checks a report ----------------------------------------------------------------
CHECK_VIEWS = {"check": "ตรงหรือไม่ตรง", "level": "ระดับและเหตุผล", "lost": "คะแนนที่เสียไป", "years": "เทียบข้ามปี"}
CHECK_DIFFERS = "ปี {year} ค่าในรายงานไม่ตรงกับที่คำนวณได้ {count} ค่า: {what}"
CHECK_MATCHES = "ปี {year} ค่าในรายงานที่ตรวจได้ {count} ค่า ตรงกับที่คำนวณได้ทุกค่า"
CHECK_MATCHES_ONE = "ปี {year} ค่าในรายงานที่ตรวจได้มีค่าเดียว และตรงกับที่คำนวณได้"
CHECK_NOTHING = "ปี {year} ยังไม่มีคะแนนที่ตรวจได้ เพราะรายงานไม่มีคะแนนส่วนย่อยหรือไม่ทราบวิธีคำนวณ"
CHECK_COUNTS = "ตรง {match} ค่า · ไม่ตรง {differs} ค่า · ตรวจไม่ได้ {unchecked} ค่า"
CHECK_STATES = {"match": "ตรง", "differs": "ไม่ตรง", "unchecked": "ตรวจไม่ได้"}
CHECK_DIFFERS_BY = "ไม่ตรง (ต่างกัน {points})"
CHECK_TREE = "ตรวจจากภาพรวมลงไปถึงรายข้อ กดที่แถวเพื่อดูส่วนประกอบ"
CHECK_OTHERS = "ค่าอื่นในรายงาน"
REPORTED_AND_COMPUTED = "รายงาน {reported} คำนวณได้ {computed}"
HOW_COMPUTED = "คำนวณจาก {arithmetic}"
ONLY_COMPUTED = "รายงานไม่ได้ให้ค่านี้"
NO_SCORE = "ไม่มีคะแนน"
WHAT_EXPLAINS = "สิ่งที่น่าจะเป็นสาเหตุ"
PROOFS = "เมื่อแก้แล้วตรงกัน"
NOT_EXPLAINED = "ยังไม่พบคำอธิบายของ {what} โปรดตรวจกับรายงานต้นฉบับ"
SETTLES_ALL = "แก้แล้วคะแนนที่ตรวจได้ตรงกันทุกค่า"
SETTLES_SOME = "แก้แล้วยังมีค่าอื่นที่ไม่ตรง"
CORRECTION_HEADINGS = ("ปี", "ค่า", "ที่รายงาน", "แก้เป็น")
NOT_CONFIRMED = "ยังไม่มีคะแนนอื่นในรายงานยืนยัน โปรดตรวจกับรายงานต้นฉบับก่อนยอมรับ"
CAME_FROM = "ค่าที่รายงานได้มาจาก"
ACCEPT_CORRECTION = "ยอมรับการแก้ไขนี้"
ACCEPT_NOTE = "ค่าที่รายงานยังเก็บไว้คู่กัน และยกเลิกได้ทุกเมื่อ"
TAKE_BACK_FIRST = "ค่านี้แก้ไขไว้แล้ว หากจะใช้คำอธิบายนี้ ให้ยกเลิกการแก้ไขเดิมก่อน"
CORRECTED_ALREADY = "ค่านี้มีการแก้ไขอยู่แล้ว โปรดยกเลิกการแก้ไขเดิมก่อน"
CORRECTION_GONE = "การแก้ไขนี้ถูกยกเลิกไปแล้ว โปรดโหลดหน้านี้ใหม่"
CORRECTION_ACCEPTED = "บันทึกการแก้ไขแล้ว ทุกหน้าแสดงคะแนนที่แก้ไข พร้อมค่าที่รายงาน"
CORRECTION_TAKEN_BACK = "ยกเลิกการแก้ไขแล้ว ทุกหน้ากลับไปแสดงคะแนนตามรายงาน"
CORRECTIONS_STANDING = "การแก้ไขที่ใช้อยู่"
CORRECTION_BY = "ยอมรับเมื่อ {when} โดย {by}"
CORRECTION_OVER = "ยอมรับเมื่อ {when} โดย {by} · ยกเลิกเมื่อ {over} โดย {over_by}"
NOBODY = "ผู้ใช้ที่ไม่ระบุชื่อ"
CORRECTION_VOID = "การแก้ไขนี้ไม่มีผลแล้ว เพราะมีการนำเข้าคะแนนใหม่ที่ต่างจากเดิม"
CORRECTIONS_PAST = "การแก้ไขที่ยกเลิกแล้ว {count} ครั้ง"
TAKE_BACK = "ยกเลิกการแก้ไข"
CORRECTED_MARK = "แก้ไขแล้ว"
CORRECTED_REPORT = "แก้ไขแล้ว รายงาน {reported}"
CORRECTED_CELL = "ปี {year} รายงาน {reported}"
CORRECTED_IN = "ปี {year}: {values}"
CORRECTED_SHOWN = "{what} {corrected} (รายงาน {reported})"
SEE_CORRECTIONS = "ดูเหตุผลของการแก้ไข"

# --- level, lost points and earlier years on that page --------------------------------------------
LEVEL_REPORTED, LEVEL_COMPUTED = "ระดับในรายงาน", "ระดับที่คำนวณได้"
LEVEL_NOT_REPORTED = "ไม่ได้ระบุ"
LEVEL_NOT_COMPUTED = "บอกไม่ได้ เพราะ{reason}"
LEVEL_IS_TOP = "เป็นระดับสูงสุดแล้ว"
TO_NEXT_LEVEL = "ที่ยังขาดจากระดับ “{level}”"
NEXT_HEADINGS = ("ส่วน", "คะแนน", "เกณฑ์", "ยังขาด")
REACHED = "✓ ถึงแล้ว"
NATION_MEAN = "ค่าเฉลี่ยภาพรวมของประเทศ ปี {year} คือ {mean}"
NATION_AGENCIES = " ปี {year} ประเมิน {agencies} หน่วยงาน"
LEVEL_RULE = "เกณฑ์ระดับ ปี {year}"
LEVEL_RULE_HEADINGS = ("ระดับ", "ภาพรวม", "ทุกเครื่องมือ")
AT_LEAST, BELOW_LINE = "ตั้งแต่ {line}", "ต่ำกว่า {line}"
NO_LINE = "ไม่กำหนด"
THIS_LEVEL = "{level} ◀ ระดับนี้"
LEVEL_RULE_UNSURE = "ยังไม่ทราบเกณฑ์ระดับของปี {year} แน่ชัด จึงไม่คำนวณระดับ"
LOST_NOTHING = "ภาพรวม {overall} คะแนน ไม่เสียคะแนน"
LOST_CAPTION = "ภาพรวม {overall} คะแนน เสียไป {lost}: {tools}"
LOST_TOOL = "{tool} {points}"
LOST_UNKNOWN = "ยังแยกไม่ได้ว่าคะแนนเสียไปที่ใด เพราะ{reason}"
LOST_UNIT = "คะแนนที่เสียไปของภาพรวม แกนนอนไม่ได้เริ่มที่ 0"
LOST_REST = "{what} ส่วนที่อธิบายไม่ได้"
LOST_REST_WHOLE = "ส่วนที่รายงานไม่ตรง"
LOST_INDICATOR = "{what} {points}"
LOST_START = "คะแนนเต็ม"
LOST_ITEMS = "ข้อ OIT ที่ไม่ผ่าน {count} ข้อ เสียคะแนนเท่าใด"
LOST_HEADINGS = ("ข้อ", "รายการ", "ตัวชี้วัดย่อย", "ตัวชี้วัด", "OIT", "ภาพรวม")
LOST_TOTAL = "รวม"
UNCHECKED_COST = "{mark} บอกไม่ได้ เพราะ{reason}"
LOST_SURVEY = "ข้อ IIT และ EIT ที่ยังไม่เต็ม 100 ปี {year}"
LOST_SURVEY_HEADINGS = ("ข้อ", "รายการ", "คะแนน", "ขาดจาก 100", "ตัวชี้วัด", "เครื่องมือ", "ภาพรวม", "ขาดจาก 85", "ภาพรวม 85")
LOST_SURVEY_NOTE = "ตัวชี้วัด เครื่องมือ และภาพรวม คือคะแนนที่เสียไปเพราะข้อนั้นไม่เต็ม 100 ส่วนภาพรวม 85 คือที่เสียไปเพราะข้อนั้นไม่ถึง 85"
YEARS_FAILED = "ปี {year} ไม่ผ่าน {count} ข้อ: {kinds}"
YEARS_KINDS = {
    "in_a_row": "ไม่ผ่านติดต่อกัน {count}", "again": "กลับมาไม่ผ่านอีก {count}", "before": "เคยไม่ผ่านในปีก่อน ๆ {count}",
    "new": "ไม่ผ่านครั้งแรกเท่าที่มีข้อมูล {count}", "added": "ข้อใหม่ {count}", "first_known": "ไม่มีข้อมูลปีก่อน {count}",
}
YEARS_BY_CONCEPT = "เทียบตามเรื่องที่ประเมิน ไม่ใช่ตามรหัส เพราะรหัสข้อเปลี่ยนเกือบทุกปี"
YEARS_MENDED = "แก้ได้แล้วปี {year} จำนวน {count} ข้อ"
YEARS_ITEM_HEADINGS = ("ข้อ", "รายการ", "เทียบกับปีก่อน", "ผลแต่ละปี")
YEAR_STATE = "{year} {code} {mark}"
MENDED_IN = "ปี {before} ไม่ผ่าน ปีนี้ผ่าน"
YEAR_STATES = {"passed": "✓", "failed": "✕", "unknown": "?", "absent": "–"}
CODE_MARKED = "{code} {mark}"
YEAR_STATES_KEY = "✓ ผ่าน · ✕ ไม่ผ่าน · ? ไม่มีข้อมูล · – ไม่มีข้อนี้"
PASS_RATE = "ข้อที่เทียบกันได้ {count} ข้อ ปี {before} ผ่าน {passed_before} ข้อ ปี {year} ผ่าน {passed} ข้อ"
PASS_RATE_PERCENT = " (ร้อยละ {before} เป็น {now})"
PASS_RATE_NONE = "ยังเทียบรายข้อกับปีก่อนไม่ได้ เพราะในระบบไม่มีผลรายข้อ OIT ของปีก่อน นำเข้าคะแนนรายข้อของปีก่อนแล้วหน้านี้จะเทียบให้"
PASS_RATE_NOT_NOW = "ยังเทียบรายข้อกับปีก่อนไม่ได้ เพราะในระบบไม่มีผลรายข้อ OIT ของปี {year} นำเข้าคะแนนรายข้อแล้วหน้านี้จะเทียบให้"
PASS_RATE_NO_PAIR = "ยังเทียบจำนวนข้อที่ผ่านไม่ได้ เพราะไม่มีข้อที่ประเมินเรื่องเดียวกันและมีผลทั้งสองปี"
YEARS_SCORES, YEARS_SCORES_ONE = "คะแนนแต่ละปีที่มีในระบบ", "มีคะแนนในระบบปีเดียว คือปี {year} จึงยังไม่มีปีอื่นให้เทียบ"
YEARS_SCORES_HEADINGS = ("ปี", "ภาพรวม", "เปลี่ยนแปลง", "IIT", "EIT", "OIT", "ระดับ")
YEAR_MARKED = "{year} {mark}"
YEARS_NO_FRAMEWORK = "{reason} จึงเทียบรายข้อข้ามปีไม่ได้"
YEARS_NO_ITEMS = "ปี {year} ไม่มีผลรายข้อ OIT ในระบบ"
CHANGED_ITEMS = "ข้อ OIT ที่เปลี่ยนไประหว่างปี {before} กับปี {year} ({count} เรื่อง)"
CHANGED_NONE = "ข้อ OIT ของปี {before} และปี {year} ประเมินเรื่องเดียวกันทุกข้อ"
CHANGED_HEADINGS = ("เปลี่ยนอย่างไร", "ปี {before}", "ปี {year}", "เรื่อง", "หมายเหตุ")
CHANGED_KINDS = {"new": "ข้อใหม่", "gone": "ไม่มีแล้ว", "joined": "รวมเรื่องอื่นเข้ามา", "inside": "ไปรวมในข้ออื่น",
                 "changed": "เปลี่ยนเนื้อหา", "replaced": "เปลี่ยนเป็นข้ออื่น"}

# --- what if --------------------------------------------------------------------------------------
WHAT_IF_TODAY = "จำลองคะแนนปี {year}: เลือกข้อที่จะแก้ แล้วดูคะแนนใหม่ทันที"
WHAT_IF_AFTER = "ถ้าทำตามที่เลือก คะแนนภาพรวมจาก {before} เป็น {after}{level}"
WHAT_IF_UNKNOWN = "ถ้าทำตามที่เลือก ยังบอกคะแนนภาพรวมไม่ได้"
WHAT_IF_LEVEL = " ระดับ “{level}”"
WHAT_IF_NO_FRAMEWORK = "จึงยังจำลองคะแนนของปีนี้ไม่ได้ เลือกปีอื่นที่แถบด้านซ้าย"
WHAT_IF_ITEMS = "ข้อ OIT ที่ไม่ผ่าน"
WHAT_IF_ITEMS_PLAIN = "เลือกข้อที่จะแก้ให้ผ่าน"
WHAT_IF_ITEMS_NOTE = "เลือกข้อที่จะแก้ให้ผ่าน ในวงเล็บคือคะแนนภาพรวมที่เพิ่มขึ้น"
WHAT_IF_GAIN = "+{points}"
WHAT_IF_SURVEY = "คะแนนตัวชี้วัดจากแบบวัด"
WHAT_IF_SURVEY_NOTE = "พิมพ์คะแนนที่คาดว่าจะได้ 0–100"
WHAT_IF_ALL, WHAT_IF_RESET = "เลือกทุกข้อ", "เริ่มใหม่"
TODAY, AFTER, CHANGE = "ปัจจุบัน", "หลังแก้ไข", "เปลี่ยน"
WHAT, WHAT_IF_RESULT = "ส่วน", "ผลที่จะได้"
NOT_DETERMINED = "บอกไม่ได้"
WHAT_IF_CONTRADICTED = "คะแนนในรายงานปีนี้ไม่ตรงกันบางค่า ผลจำลองคิดจากค่าที่รายงาน ดูที่ตรวจทานคะแนน"
WHAT_IF_REASON = "บางค่าบอกไม่ได้ เพราะ{reason}"
SHORTEST_WAY = "ทางที่สั้นที่สุดสู่ระดับ “{level}”"
WAY_TOP = "หน่วยงานอยู่ในระดับสูงสุดแล้ว"
WAY_NO_LEVEL = "ยังหาทางไปสู่ระดับถัดไปไม่ได้ เพราะ{reason}"
WAY_REACHES_ONE = "แก้ข้อ OIT เพียง 1 ข้อก็ถึง เลือกข้อใดก็ได้ใน {count} ข้อนี้"
WAY_REACHES_ONLY = "แก้ข้อ OIT {size} ข้อนี้ก็ถึง และไม่มีทางอื่นที่ใช้จำนวนข้อเท่านี้"
WAY_REACHES = "แก้ข้อ OIT อย่างน้อย {size} ข้อก็ถึง ทำได้ {count} แบบ"
WAY_RISE = "{tool} เพิ่มอีก {points} คะแนน"
WAY_NOT_ITEMS = "แก้ข้อ OIT อย่างเดียวไม่ถึง ต้องให้ {rises}"
WAY_RISES = "ต้องให้ {rises}"
WAY_AND_ITEMS = "และแก้ข้อ OIT อย่างน้อย {size} ข้อ เลือกได้ {count} แบบ"
WAY_OIT_ENOUGH = "ส่วน OIT ถึงเกณฑ์แล้ว"
WAY_EITHER = "แม้แก้ข้อ OIT ครบทุกข้อ ภาพรวมยังขาด {lacking} คะแนน ต้องให้ {rises}"
WAY_EITHER_OR = " หรือ "
WAY_TOGETHER = "แม้แก้ข้อ OIT ครบทุกข้อ ภาพรวมยังขาด {lacking} คะแนน ซึ่ง IIT และ EIT ต้องเพิ่มร่วมกัน"
PICK_ALL, PICK_ANY = "{codes} ทุกข้อ", "ข้อใดก็ได้ {take} ข้อจาก {codes}"
WAY_REASON = "ยังนับจำนวนข้อ OIT ไม่ได้ เพราะ{reason}"
WAY_TRY = "กดเพื่อลองแก้ตามแบบนั้น"
WAY_TRY_PICK = "ข้อในกลุ่มเดียวกันได้คะแนนเท่ากัน จึงเลือกแทนกันได้ ทุกแบบอยู่ในรายการนี้ กดเพื่อลองแบบแรกของแต่ละกลุ่ม"
START_PLAN = "เริ่มมาตรการของที่เลือก {count} รายการ"
PLAN_STARTED = "เพิ่มมาตรการ {count} รายการแล้ว"
PLAN_COVERED = "สิ่งที่เลือกมีมาตรการแล้วทุกรายการ"
PLAN_EMPTY = "เลือกข้อหรือเพิ่มคะแนนตัวชี้วัดก่อน แล้วเริ่มมาตรการได้จากที่นี่"

# --- analysis by the seven aspects ----------------------------------------------------------------
ITEM_SCORED = "{item} ({score})"
ASPECTS_URGENT = "{count} จาก 7 ประเด็นมีข้อบกพร่องที่ต้องแก้ไขโดยด่วน จากคะแนนปี {year}"
ASPECTS_IMPROVE = "ไม่มีข้อบกพร่องเร่งด่วน แต่มี {count} จาก 7 ประเด็นที่ต้องพัฒนา จากคะแนนปี {year}"
ASPECTS_KEEP = "ประเด็นที่มีคะแนนรายข้อรักษาระดับได้ทุกประเด็น จากคะแนนปี {year}"
ASPECTS_UNKNOWN = "ยังบอกระดับของทั้ง 7 ประเด็นไม่ได้ จากคะแนนปี {year}"
ASPECTS_NO_ITEMS = "รายงานปี {year} ไม่มีคะแนนรายข้อ จึงยังบอกระดับของแต่ละประเด็นไม่ได้"
ASPECTS_NO_SURVEY = "{reason} จึงวิเคราะห์ได้เฉพาะข้อ OIT"
ASPECTS_PROPOSED = "ยังไม่ทราบว่าปี {year} จัดข้อใดลงประเด็นใด จึงเสนอตามข้อเรื่องเดียวกันในปีใกล้เคียง ย้ายได้ที่ “จัดข้อ”"
ASPECTS_NO_FRAMEWORK = "จึงยังไม่ทราบว่าปีนี้มีข้อใดบ้าง และวิเคราะห์ตามประเด็นไม่ได้ เลือกปีอื่นที่แถบด้านซ้าย"
ASPECT_VIEWS = {"summary": "สรุป", "place": "จัดข้อ", "limits": "ข้อจำกัด"}
ASPECT_VIEW = "ประเด็น {number} {mark}"
ASPECT_VIEW_COUNTED = "{view} ({count})"
CLASS_MARKS = {"urgent": "✕", "improve": "!", "keep": "✓", "": "?"}
CLASS_MARKED = "{mark} {name}"
CLASS_UNKNOWN = "ไม่มีคะแนน"
CLASS_OF_ITEM = "ผลวิเคราะห์"
CLASS_COUNT = "{name} {count} ข้อ"
CLASS_RULES = "{name} คือ {parts}"
CLASS_RULE_BELOW, CLASS_RULE_REST = "{tools} ต่ำกว่า {below}", "คะแนนที่สูงกว่านั้น"
ASPECT_RULE = "ประเด็นใช้ระดับที่เร่งด่วนที่สุดของข้อในประเด็นนั้น"
ASPECT_OPEN = "เปิดดู"
ASPECT_EMPTY = "ยังไม่มีข้อใดในประเด็นนี้"
ASPECT_EMPTY_TODO = "ย้ายข้อเข้ามาได้ที่ “จัดข้อ” ด้านบน"
TOOL_ITEMS = "{tool} {count} ข้อ"
ALSO_IN = "อยู่ในประเด็น {numbers} ด้วย"
MOVED_HERE = "หน่วยงานจัดประเด็นของข้อนี้เอง"
ASSESSOR_SAID = "ผู้ประเมิน: “{note}”"
UNDER_INDICATOR = "ตัวชี้วัด{name}"
MENDED_BY = "ข้อ OIT ที่ช่วยแก้: {items}"
MENDING_ITEM = "{item} ({state})"
WEAK_ITEMS = "ข้อที่ต้องแก้ไขหรือพัฒนา {count} ข้อ"
ANALYSIS_OF = "ผลการวิเคราะห์ {tool}"
ANALYSIS_STATES = {"drafted": "ร่างของระบบ", "edited": "แก้ไขแล้ว"}
USE_DRAFT = "กลับไปใช้ร่างของระบบ"
USE_EDITED = "กลับไปใช้ข้อความที่เคยแก้"
NEWER_DRAFT = "คะแนน การจัดข้อ หรือข้อสังเกตเปลี่ยนไปหลังจากแก้ข้อความนี้ ข้อความของท่านยังอยู่ ร่างใหม่ของระบบคือ"
USE_NEWER_DRAFT, KEEP_MINE = "ใช้ร่างใหม่", "คงข้อความเดิมไว้"
NOTE_FIELD = "ข้อเสนอแนะหรือเหตุผลของผู้ประเมิน"
NOTE_HINT = "วางข้อความจากรายงานผลการประเมินของข้อนี้"
MOVE_ITEMS = "ย้ายข้อไปประเด็นอื่น"
MOVE_NOTE = "ข้อหนึ่งอยู่ได้มากกว่าหนึ่งประเด็น หากลบออกจนหมด ข้อจะกลับไปอยู่ตามเดิม"
ITEM_TO_MOVE, CHOOSE_ITEM = "ข้อที่จะย้าย", "เลือกข้อ"
STANDS_IN, CHOOSE_ASPECTS = "อยู่ในประเด็น", "เลือกประเด็น"
MOVE_BACK = "กลับไปตามเดิม"
ORIGINALLY = {"given": "ตามผังของปี {year} อยู่ในประเด็น {where}", "proposed": "ระบบเสนอให้อยู่ในประเด็น {where}", "": "เดิมไม่อยู่ในประเด็นใด"}
UNPLACED_ITEMS = "ข้อที่ยังไม่อยู่ในประเด็นใด {count} ข้อ"
UNPLACED_NONE = "ข้อที่มีคะแนนอยู่ในประเด็นครบทุกข้อแล้ว"
MOVED_ITEMS = "ข้อที่หน่วยงานจัดเอง {count} ข้อ"
MAP_IS_PRACTICE = "การจัดข้อลงประเด็นเป็นแนวปฏิบัติที่หน่วยงานเผยแพร่ไว้ ไม่ใช่ข้อกำหนด หน่วยงานจึงจัดใหม่ได้"
CHANGED_BY = "{by} แก้ส่วนนี้ไปก่อนเมื่อ {when} โปรดเลือกว่าจะใช้แบบใด"
SAID_EMPTY = "(ว่าง)"
LIMITATION_NUMBER, LIMITATION_NEW = "ข้อจำกัดที่ {number}", "เพิ่มข้อจำกัด"
LIMITATIONS_NOTE = "ข้อจำกัดของหน่วยงานในการทำงานปีนี้ เช่น บุคลากร งบประมาณ ระบบ จะอยู่ท้ายเอกสารมาตรการ"
LIMITATION_DELETED = "ลบข้อจำกัดแล้ว"
LIMITATIONS_CHANGED = "มีผู้อื่นแก้ข้อจำกัดไปก่อน จึงยังไม่ได้ทำรายการนี้ โปรดดูข้อความล่าสุดแล้วลองอีกครั้ง"

# --- Word documents -------------------------------------------------------------------------------
WORD_REPORT_OF = "รายงานผลการดำเนินการตาม"
WORD_REPORT_TITLE = WORD_REPORT_OF + MEASURES_TITLE
WORD_MEMO_TITLE = "บันทึกข้อความ"
WORD_YEAR = "ประจำปีงบประมาณ พ.ศ. {year}"
WORD_FROM_SCORES = "จากผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. {year}"
WORD_SECTIONS = {
    "purpose": "ความเป็นมา",
    "results": "ผลการประเมิน",
    "suggestions": "ข้อสังเกตของผู้ประเมิน",
    "to_mend": "ประเด็นที่ต้องแก้ไข ปรับปรุง หรือรักษาระดับ",
    "analysis": "การวิเคราะห์ผลการประเมินตามประเด็น 7 ด้าน",
    "measures": "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
    "reasons": "ข้อที่ไม่กำหนดมาตรการในปีนี้",
    "limitations": "ข้อจำกัด",
    "report": "ผลการดำเนินการตามมาตรการ",
}
WORD_PURPOSE = (
    "{agency}ได้นำผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. {scores_year} "
    "มาวิเคราะห์จุดที่ต้องแก้ไข จุดที่ต้องพัฒนา และจุดที่ควรรักษาระดับ แล้วกำหนดเป็นมาตรการพร้อมผู้รับผิดชอบ ขั้นตอน และระยะเวลา "
    "เพื่อให้ทุกส่วนราชการถือปฏิบัติและติดตามผลได้ในปีงบประมาณ พ.ศ. {year}")
WORD_SCORED = "ผลการประเมิน ITA ของ{agency} ประจำปีงบประมาณ พ.ศ. {year} ได้คะแนนภาพรวม {overall} คะแนน"
WORD_LEVEL = " อยู่ในระดับ “{level}”"
WORD_LEVEL_ESTIMATED = " (คำนวณจากคะแนนที่ทราบ รายงานไม่ได้ระบุ)"
WORD_CHANGES = {1: " เพิ่มขึ้นจากปีงบประมาณ พ.ศ. {year} จำนวน {points} คะแนน", -1: " ลดลงจากปีงบประมาณ พ.ศ. {year} จำนวน {points} คะแนน",
                0: " เท่ากับปีงบประมาณ พ.ศ. {year}"}
WORD_RANK_PROVINCE = " เป็นลำดับที่ {rank} ของจังหวัด"
WORD_RANK_NATION = " และลำดับที่ {rank} ของประเทศในหน่วยงานประเภทเดียวกัน"
WORD_RANK_NATION_ALONE = " เป็นลำดับที่ {rank} ของประเทศในหน่วยงานประเภทเดียวกัน"
WORD_NO_SCORES = "ยังไม่มีคะแนนของปีงบประมาณ พ.ศ. {year} ในระบบ"
WORD_COMPARE = ("เครื่องมือ", "ตัวชี้วัด")
WORD_LIST = ("แบบ", "ลำดับ", "รายละเอียดตัวชี้วัด", "คะแนน")
WORD_SCORE_YEAR = "ปี {year}"
WORD_CHANGE = "การเปลี่ยนแปลง"
WORD_MOVED = {1: "เพิ่มขึ้น {points}", -1: "ลดลง {points}", 0: "คงเดิม"}
WORD_TOOL_MEAN = "คะแนน {tool}"
WORD_MEAN, WORD_LEVEL_ROW = "คะแนนภาพรวม", "ระดับผลการประเมิน"
WORD_MARKS = {"computed": "*", "corrected": "**"}
WORD_MARK_NOTES = {"computed": "* คำนวณจากคะแนนอื่นในรายงาน", "corrected": "** แก้จากที่รายงานพิมพ์ไว้"}
WORD_NUMBERED = "{number}. {name}"
WORD_TO_MEND = ("ตัวชี้วัดของการประเมิน ITA", "ประเด็นที่ต้องแก้ไข ปรับปรุง หรือรักษาระดับ")
WORD_TOOL_SCORED = "{tool} ได้ {score} คะแนน"
WORD_INDICATOR_SCORED = "{number}. {name} {score} คะแนน"
WORD_TOOL_TEXT = "{tool}: {said}"
WORD_MEND_ITEMS = "{class_}: {items}"
WORD_ASPECT = "ประเด็นที่ {number} {name}"
WORD_ANALYSIS = ("ประเด็น", "หัวข้อ", "เครื่องมือประเมิน", "ข้อคำถาม", "คะแนน", "ข้อบกพร่อง/ข้อแก้ไข/รักษาระดับคะแนน")
WORD_ANALYSIS_ITEMS = ("เครื่องมือการประเมิน", "ข้อคำถาม", "คะแนน")
WORD_ANALYSIS_RESULT = "ผลการวิเคราะห์ข้อบกพร่อง ข้อที่ต้องพัฒนา หรือข้อที่ควรรักษาระดับ"
WORD_WEAK = "ข้อคำถาม: {item}\nวิเคราะห์: {finding}\nข้อปรับปรุง: {mend}"
WORD_ANALYSIS_SUMMARY = ("ประเด็น", "ข้อที่ใช้ในการวิเคราะห์", "ผลการวิเคราะห์")
WORD_PROPOSED_ASPECTS = "การจัดข้อลงประเด็นของปีนี้เป็นข้อเสนอ เทียบจากข้อที่มีเรื่องเดียวกันในปีใกล้เคียง"
WORD_UNPLACED = "ข้อที่ยังไม่ได้จัดลงประเด็นใด คือ {codes}"
WORD_NO_ITEMS = "รายงานไม่มีคะแนนรายข้อ จึงวิเคราะห์ได้ถึงระดับตัวชี้วัด"
WORD_NO_ITEMS_IN_ASPECT = "ไม่มีข้อประเมินในประเด็นนี้"
WORD_QUOTED = "ข้อ {code} “{note}”"
WORD_OTHER_MEASURES = "มาตรการอื่น"
WORD_CONTINUED = "มาตรการที่ดำเนินการต่อเนื่องจากปีก่อน"
WORD_NEW = "มาตรการใหม่จากผลการวิเคราะห์"
WORD_NO_MEASURES = "ยังไม่มีมาตรการในส่วนนี้"
WORD_REASONS = ("ข้อ", "เหตุผล")
WORD_LIMITATIONS = ("ข้อจำกัดของหน่วยงาน", "การวิเคราะห์", "ข้อเสนอแนะ/การจัดการ")
WORD_NO_LIMITATIONS = "ไม่มีข้อจำกัดที่บันทึกไว้"
WORD_REPORT_INTRO = (
    "ตามที่{agency}ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {year} จำนวน {count} มาตรการ "
    "และมอบหมายให้ส่วนราชการที่เกี่ยวข้องดำเนินการ ขอรายงานผลการดำเนินการพร้อมข้อเสนอแนะ ดังนี้")
WORD_BLANK = "." * 40
WORD_SIGNED = "(ลงชื่อ){blank}"
WORD_NAME_BLANK = "({blank})"
WORD_POSITION_BLANK = "ตำแหน่ง{blank}"
WORD_ROLES = ("ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้เห็นชอบ")
WORD_MEMO_FIELDS = {"unit": "ส่วนราชการ", "number": "ที่", "date": "วันที่", "subject": "เรื่อง", "to": "เรียน"}
WORD_MEMO_BLANK = "." * 11
WORD_MEMO_HEADS = {"เทศบาล": "นายกเทศมนตรี", "องค์การบริหารส่วน": "นายกองค์การบริหารส่วน", "เมืองพัทยา": "นายกเมืองพัทยา",
                   "กรุงเทพมหานคร": "ผู้ว่าราชการกรุงเทพมหานคร"}
WORD_MEMO_TO_HEAD = "หัวหน้าหน่วยงาน"
WORD_MEMO_SUBJECT = {
    "measures": "ขอความเห็นชอบมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {year}",
    "report": "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {year}",
}
WORD_MEMO_STORY, WORD_MEMO_FACTS, WORD_MEMO_PROPOSAL = "1. เรื่องเดิม", "2. ข้อเท็จจริง", "3. ข้อเสนอ/ข้อพิจารณา"
WORD_MEMO_BEGINNING = {
    "measures": "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) กำหนดให้หน่วยงานวิเคราะห์ผลการประเมินของปีที่ผ่านมา "
                "และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
    "report": "{agency}ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {year} จำนวน {count} มาตรการ ไว้แล้ว",
}
WORD_MEMO_FOUND = {
    "measures": "ได้วิเคราะห์ผลการประเมินของปีงบประมาณ พ.ศ. {scores_year} และจัดทำร่างมาตรการสำหรับปีงบประมาณ พ.ศ. {year} จำนวน {count} มาตรการแล้ว",
    "report": "ได้รวบรวมผลการดำเนินการจากผู้รับผิดชอบแล้ว มีมาตรการที่รายงานผล {reported} จาก {count} มาตรการ",
}
WORD_MEMO_FOUND_NONE = {
    "measures": "ได้วิเคราะห์ผลการประเมินของปีงบประมาณ พ.ศ. {scores_year} แล้ว ยังไม่มีมาตรการที่กำหนดสำหรับปีงบประมาณ พ.ศ. {year}",
    "report": "ยังไม่มีมาตรการของปีงบประมาณ พ.ศ. {year} ที่จะรายงานผล",
}
WORD_MEMO_ASK = {
    "measures": "จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบมาตรการดังกล่าว และแจ้งทุกส่วนราชการถือปฏิบัติ พร้อมเผยแพร่บนเว็บไซต์ของหน่วยงานต่อไป",
    "report": "จึงเรียนมาเพื่อโปรดทราบผลการดำเนินการ และพิจารณาให้เผยแพร่บนเว็บไซต์ของหน่วยงานต่อไป",
}
WORD_OPINION = "ความเห็นของ{role}"
WORD_OPINION_ROLES = ("หัวหน้าสำนัก", "ปลัด", "ผู้บริหาร")
WORD_CHARTS = {"overall": "คะแนนภาพรวมรายปี", "tools": "คะแนนรายเครื่องมือ", "indicators": "คะแนนรายตัวชี้วัด", "years": "คะแนนรายตัวชี้วัดย้อนหลัง"}
WORD_CHART_TITLE = "{what}: {caption}"
WORD_LEGEND = ("{year} (แท่งหนา)", "{year} (แท่งบาง)")
WORD_FORMS = {
    "standard": "แบบครบทุกหัวข้อ",
    "klongkhwang": "วิเคราะห์รายข้อและมาตรการรายประเด็น",
    "serplo": "ประเด็นรายตัวชี้วัด มาตรการต่อเนื่องและมาตรการใหม่",
    "rawe": "วิเคราะห์ท้ายตารางรายประเด็นและตารางมาตรการเดียว",
    "tak": "สรุปรายประเด็นและตารางกว้างตารางเดียว",
    "khuankhanun": "รายงานผลการดำเนินการ",
}
# Places in a .docx template, written {{name}}; the first dict stands within a line, the second alone on its line.
WORD_PLACES = {"agency": "หน่วยงาน", "year": "ปีงบประมาณ", "scores_year": "ปีคะแนน", "title": "ชื่อเอกสาร", "date": "วันที่เอกสาร",
               "unit": "ส่วนราชการ", "number": "เลขที่", "subject": "เรื่อง", "to": "เรียน"}
WORD_BLOCK_PLACES = {"all": "เนื้อหา", "cover": "ปก", "purpose": "ความเป็นมา", "results": "ผลการประเมิน", "analysis": "การวิเคราะห์",
                     "measures": "มาตรการ", "limitations": "ข้อจำกัด", "signature": "ลงนาม"}
WORD_PLACE = "{{{{{name}}}}}"
WORD_IN_PARTS = {"document": "เนื้อความ", "header": "หัวกระดาษ", "footer": "ท้ายกระดาษ"}
WORD_MISTAKES = {
    "unknown": "ไม่รู้จักช่อง {place} ใน{part} (บรรทัด “{line}”) ช่องที่ใช้ได้คือ {known}",
    "open": "ช่องใน{part} เปิดหรือปิดวงเล็บปีกกาไม่ครบ (บรรทัด “{line}”) ต้องเขียนเป็น {{{{ชื่อช่อง}}}}",
    "alone": "ช่อง {place} ใน{part} ต้องอยู่คนเดียวในบรรทัดของตน (บรรทัด “{line}”)",
    "outside": "ช่อง {place} ต้องอยู่ในเนื้อความโดยตรง ไม่อยู่ใน{part} ตาราง หรือกล่องข้อความ",
    "twice": "ช่อง {place} มีมากกว่าหนึ่งที่ ใช้ได้ที่เดียว",
    "missing": "ไม่มีช่อง {places} และไม่มีช่อง {all} จึงไม่มีที่วางเนื้อหาเหล่านั้น",
    "command": "ใช้คำสั่ง {{% %}} ไม่ได้ (บรรทัด “{line}” ใน{part}) แบบฟอร์มใช้ได้เฉพาะช่อง {{{{ชื่อช่อง}}}}",
    "not_docx": "ไฟล์นี้ไม่ใช่เอกสาร Word (.docx) หรือไฟล์เสียหาย",
    "too_big": "แบบฟอร์มใหญ่เกินไป ใช้ได้ไม่เกิน {megabytes} MB เมื่อคลายแล้ว",
    "doctype": "แบบฟอร์มมีส่วนประกาศชนิดเอกสาร (DOCTYPE) ซึ่ง Word ไม่ใช้ จึงไม่รับไฟล์นี้",
    "macro": "แบบฟอร์มมีมาโครหรือวัตถุฝัง ({part}) โปรดนำออกแล้วบันทึกเป็น .docx ธรรมดา",
    "external": "แบบฟอร์มดึงรูปหรือข้อมูลจากภายนอก ({target}) โปรดใช้รูปที่ฝังอยู่ในไฟล์แทน",
    "field": "แบบฟอร์มมีเขตข้อมูล {field} ซึ่งดึงข้อมูลจากที่อื่นได้ โปรดนำออก",
    "too_slow": "แบบฟอร์มใช้เวลาประมวลผลนานเกินไป",
    "failed": "ใช้แบบฟอร์มนี้สร้างเอกสารไม่สำเร็จ โปรดเปิดใน Word แล้วบันทึกเป็น .docx ใหม่",
}
WORD_BUILT_IN_USED = "ใช้แบบฟอร์มของระบบแทนไปก่อน เพราะแบบฟอร์มของหน่วยงานมีจุดที่ต้องแก้: {mistakes}"
WORD_DRAFTED = "ยังไม่มีมาตรการของปีงบประมาณ {plan_year} ที่บันทึกไว้ เอกสารนี้จึงใช้ร่างจากผลคะแนนปี {year}"
WORD_REPORTS_YEAR = "ปีงบประมาณ {plan_year} ยังไม่มีมาตรการที่บันทึกไว้ เอกสารนี้จึงรายงานมาตรการของปีงบประมาณ {year}"
WORD_NO_FORM = "ไม่มีแบบ “{form}” แบบที่มีคือ {known}"
WORD_NO_FILE = "เปิดหรือเขียนไฟล์ {file} ไม่ได้{why} โปรดตรวจชื่อโฟลเดอร์และปิดไฟล์ที่เปิดค้างอยู่"
NO_SUCH_COLUMNS = "ไม่มีชุดคอลัมน์หรือคอลัมน์ชื่อ {columns} ชื่อที่ใช้ได้คือ {known}"
WORD_NO_AGENCY = "ไม่มีหน่วยงาน “{agency}” ในระบบ หน่วยงานที่มีคือ {known}"
WORD_NOTHING = "ไม่มีทั้งคะแนนปี {year} และมาตรการปี {plan_year} ของ{agency} จึงไม่มีเนื้อหาสำหรับเอกสาร"

# --- the page of documents -------------------------------------------------------------------------
DOCUMENTS_TITLE = "เอกสาร ปีงบประมาณ {plan_year} ของ{agency}"
DOCUMENTS_VIEWS = {"make": "จัดทำเอกสาร", "issued": "ฉบับที่ออกแล้ว", "templates": "แบบฟอร์มของหน่วยงาน"}
DOCUMENT_KINDS = {"measures": "มาตรการ", "report": "รายงานผล", "memo": "บันทึกข้อความ"}
DOCUMENT_NAMES = {
    "measures": "มาตรการ ITA {agency} {year}",
    "report": "รายงานผลตามมาตรการ ITA {agency} {year}",
    "memo": "บันทึกข้อความ มาตรการ ITA {agency} {year}",
}
DOCUMENT_MEMO_OF_REPORT = "บันทึกข้อความ รายงานผล ITA {agency} {year}"
DOCUMENT_KIND = "เอกสาร"
DOCUMENT_ABOUT = "บันทึกข้อความนี้นำส่ง"
DOCUMENT_REPORTED = "รายงานมาตรการของปี"
DOCUMENT_FORM = "แบบเอกสาร"
DOCUMENT_COLUMNS = "คอลัมน์ของตารางมาตรการ"
DOCUMENT_COLUMNS_OF_FORM, DOCUMENT_COLUMNS_OWN = "ตามแบบเอกสาร", "เลือกเอง"
DOCUMENT_OWN_COLUMNS = "คอลัมน์ที่เลือก เรียงตามลำดับที่กดเลือก"
DOCUMENT_NO_COLUMNS = "ยังไม่ได้เลือกคอลัมน์ จึงใช้คอลัมน์ตามแบบเอกสารไปก่อน"
DOCUMENT_DIGITS = "ตัวเลขในเอกสาร"
DOCUMENT_DIGIT_KINDS = {"thai": "เลขไทย ๑๒๓", "arabic": "เลขอารบิก 123"}
DOCUMENT_DAY = "วันที่ในเอกสาร"
DOCUMENT_DAY_HINT = "เว้นว่างได้ เช่น 15 ธ.ค. 2567"
DOCUMENT_DAY_READ = "เอกสารลงวันที่ {day}"
DOCUMENT_DAY_UNREAD = "อ่านวันที่ “{typed}” ไม่ได้ จึงเว้นช่องวันที่ไว้ พิมพ์เช่น 15 ธ.ค. 2567 หรือ 15/12/2567"
DOCUMENT_COMPLETE = {
    "measures": "✓ เอกสารครบ: ทุกข้อที่ไม่ผ่านและทุกประเด็นมีมาตรการหรือเหตุผล",
    "report": "✓ รายงานครบ: ทุกมาตรการมีผลการดำเนินการ",
}
DOCUMENT_INCOMPLETE = "เอกสารยังไม่ครบ ดาวน์โหลดหรือออกเอกสารได้ แต่จะบันทึกว่าเป็นฉบับที่ยังไม่ครบ"
DOCUMENT_MENDED_ON = "แก้ได้ที่"
DOCUMENT_LACKS = "{what} — ยังขาด {places}"
DOCUMENT_WITHOUT_RESULTS = "มาตรการที่ยังไม่มีผลการดำเนินการ {count} จาก {total} มาตรการ: {places}"
DOCUMENT_NOTHING_TODO = "นำเข้าคะแนน หรือเพิ่มมาตรการก่อน แล้วหน้านี้จะจัดทำเอกสารให้"
DOCUMENT_TEMPLATE_USED = "ใช้แบบฟอร์มของหน่วยงาน “{name}”"
DOWNLOAD_WORD = "ดาวน์โหลด Word"
EXCEL_WITH_SCORES = "แนบแผ่นคะแนนพร้อมสูตรในไฟล์ Excel"
ISSUE_DOCUMENT = "ออกเอกสาร"
ISSUE_HELP = "เก็บเอกสารนี้ไว้ตามที่เป็นอยู่ขณะนี้ การแก้ไขภายหลังไม่เปลี่ยนฉบับที่ออกแล้ว"
ISSUED_NOW = "ออก {name} ฉบับที่ {number} แล้ว ดูได้ที่ “ฉบับที่ออกแล้ว” รหัสตรวจสอบ "
PREVIEW_TITLE = "เนื้อหาที่จะอยู่ในเอกสาร"
PREVIEW_NOTE = "ข้อความ ตาราง และตัวเลขตรงกับไฟล์ Word การตัดหน้าเห็นได้เมื่อเปิดไฟล์"
PREVIEW_MAKING = "กำลังจัดทำเอกสาร"
PREVIEW_MORE_ROWS = "แสดง {shown} แถวแรกจาก {total} แถว ในไฟล์มีครบทุกแถว"
PREVIEW_NEW_PAGE, PREVIEW_TURNED = "ขึ้นหน้าใหม่", "หน้าแนวนอน"
ISSUED_NONE = "ยังไม่มีเอกสารที่ออกแล้ว"
ISSUED_NONE_TODO = "จัดทำเอกสารแล้วกดปุ่มออกเอกสาร ระบบจะเก็บไฟล์ไว้พร้อมผู้ออก เวลา และรหัสตรวจสอบ"
ISSUED_NAME = "{name} ฉบับที่ {number}"
ISSUED_BY = "ออกเมื่อ {when} โดย {by}"
ISSUED_STATES = {True: "✓ ครบ", False: "! ยังไม่ครบ"}
ISSUED_CHECKSUM = "รหัสตรวจสอบ SHA-256"
ISSUED_CHECKSUM_NOTE = "ไฟล์ที่ดาวน์โหลดจากที่นี่ตรงกับวันที่ออกทุกไบต์ ตรวจได้ด้วยคำสั่ง certutil -hashfile ชื่อไฟล์ SHA256 แล้วเทียบรหัส"
DOWNLOAD = "ดาวน์โหลด"
TEMPLATE_OF_KIND = "แบบฟอร์มของเอกสาร"
TEMPLATE_BUILT_IN = "ใช้แบบฟอร์มของระบบ"
TEMPLATE_OWN = "ใช้แบบฟอร์มของหน่วยงาน “{name}” ที่ {by} นำเข้าเมื่อ {when}"
TEMPLATE_STEPS = (
    "ดาวน์โหลดแบบฟอร์มของระบบ แล้วเปิดใน Word",
    "ใส่ตราครุฑ หัวกระดาษ หรือข้อความของหน่วยงาน และวางช่องในตารางด้านขวาไว้ตรงที่ต้องการ",
    "บันทึกเป็น .docx แล้วนำมาวางในกรอบด้านล่าง",
)
TEMPLATE_DOWNLOAD_BUILT_IN, TEMPLATE_DOWNLOAD_OWN = "ดาวน์โหลดแบบฟอร์มของระบบ", "ดาวน์โหลดแบบฟอร์มที่ใช้อยู่"
TEMPLATE_REMOVE = "เลิกใช้ กลับไปใช้แบบฟอร์มของระบบ"
TEMPLATE_UPLOAD = "แบบฟอร์มของหน่วยงาน (.docx)"
TEMPLATE_FILE_NAMES = {"measures": "แบบฟอร์มมาตรการ.docx", "report": "แบบฟอร์มรายงานผล.docx", "memo": "แบบฟอร์มบันทึกข้อความ.docx"}
TEMPLATE_KEPT = "ใช้แบบฟอร์ม “{name}” แล้ว เอกสารที่ดาวน์โหลดตั้งแต่นี้จะใช้แบบฟอร์มนี้"
TEMPLATE_REFUSED = "ยังใช้แบบฟอร์ม “{name}” ไม่ได้ ระหว่างนี้ใช้{meanwhile}ต่อไป โปรดแก้ใน Word แล้วนำเข้าใหม่"
TEMPLATE_MEANWHILE = {True: "แบบฟอร์มเดิมของหน่วยงาน", False: "แบบฟอร์มของระบบ"}
TEMPLATE_CHECKING = "กำลังตรวจแบบฟอร์ม"
TEMPLATE_PLACES = "ช่องที่ใช้ได้ในแบบฟอร์มนี้"
TEMPLATE_PLACE_HEADINGS = ("เขียนในแบบฟอร์มว่า", "โปรแกรมจะใส่")
TEMPLATE_LINE_NOTE = "ช่องเหล่านี้อยู่ในบรรทัดใดก็ได้ รวมทั้งหัวกระดาษและในตาราง"
TEMPLATE_BLOCK_NOTE = "ช่องเหล่านี้ต้องอยู่คนเดียวในบรรทัด และอยู่ในเนื้อความโดยตรง ช่องใดไม่ได้วางไว้จะไปรวมที่ {all}"
TEMPLATE_LINE_PLACES = {
    "agency": "ชื่อเต็มของหน่วยงาน",
    "year": "ปีงบประมาณของมาตรการ",
    "scores_year": "ปีงบประมาณของคะแนนที่นำมาวิเคราะห์",
    "title": "ชื่อเอกสารพร้อมปีงบประมาณ",
    "date": "วันที่ในเอกสาร หรือเส้นประให้กรอก",
    "unit": "เส้นประให้กรอกส่วนราชการเจ้าของเรื่อง",
    "number": "เส้นประให้กรอกเลขที่หนังสือ",
    "subject": "เรื่องของบันทึกข้อความ",
    "to": "ผู้ที่เรียนถึง",
}
TEMPLATE_BLOCK_PLACES = {
    "all": "เนื้อหาทุกส่วนที่ไม่ได้วางไว้ที่อื่น",
    "cover": "หน้าปก",
    "purpose": "ความเป็นมา หรือเนื้อความของบันทึกข้อความ",
    "results": "ผลการประเมิน ตาราง และแผนภูมิ",
    "analysis": "การวิเคราะห์ 7 ประเด็น",
    "measures": "ตารางมาตรการ หรือตารางรายงานผล",
    "limitations": "ข้อจำกัด",
    "signature": "ช่องลงนาม",
}

# --- the score sheet with formulas ------------------------------------------------------------------
SCORE_SHEET = "คะแนนและสูตร"
SCORE_SHEET_TITLE = "คะแนน ITA ของ{agency} ปีงบประมาณ พ.ศ. {year}"
SCORE_SHEET_NOTE = "ช่องสีเทาคำนวณจากคะแนนรายข้อด้วยสูตรตามเกณฑ์ของปีนั้น แก้คะแนนรายข้อแล้วผลจะเปลี่ยนตาม ช่องที่เกณฑ์ไม่ทราบแน่ชัดใช้คะแนนที่รายงาน"
SCORE_SHEET_COLUMNS = ("ระดับชั้น", "รหัส", "รายการ", "คะแนน", "คะแนนตามสูตร", "ต่างกัน", "วิธีคำนวณ")
SCORE_LEVELS = {"overall": "ภาพรวม", "tool": "เครื่องมือ", "indicator": "ตัวชี้วัด", "sub_indicator": "ตัวชี้วัดย่อย", "item": "ข้อ"}
SCORE_MEAN_OF = "ค่าเฉลี่ยของ {parts}"
SCORE_WEIGHTED = "ผลรวมของ {parts} ตามน้ำหนัก"
SCORE_WEIGHTED_PART = "{part} × {share}"
SCORE_LACKING = " (ใช้คะแนนที่รายงานไปก่อน เพราะไม่มีคะแนนของ {missing})"
SCORE_AS_REPORTED = "ใช้คะแนนที่รายงาน เพราะ{reason}"

# --- follow-up a year later ------------------------------------------------------------------------
STATUS_NAMES = {"not_started": "ยังไม่เริ่ม", "in_progress": "อยู่ระหว่างดำเนินการ", "done": "แล้วเสร็จ", "postponed": "เลื่อน",
                "cancelled": "ยกเลิก"}
PERCENT_WORD = "ร้อยละ"
PROGRESS_WRONG = "ยังไม่ได้บันทึก “{typed}” เพราะความก้าวหน้าต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง 100 โปรดพิมพ์ใหม่ หรือลบให้ว่างถ้ายังไม่ทราบ"
SURVEY_NOT_JOINED = "ข้อคำถามของแบบวัดเทียบรายข้อข้ามปีไม่ได้ ดูตัวชี้วัดที่ {number} แทน"
ITEM_GONE = "ปี {year} ไม่มีข้อที่ประเมินเรื่องนี้"
NO_SCORE_IN = "ไม่มีคะแนนปี {years}"
CARRIED_FINDING = "ต่อเนื่องจากมาตรการปี {plan_year} (รหัสข้อในข้อความเดิมเป็นของผลคะแนนปี {year})"
STATUS_MARKS = {"not_started": "○", "in_progress": "◐", "done": "✓", "postponed": "→", "cancelled": "✕"}
PROGRESS = "ความก้าวหน้า %"
MARKED = "{mark} {words}"
STATUS_PROGRESS = "{status} {progress}%"
PROGRESS_HINT = "0 ถึง 100"
DUE_MARKS = {"overdue": "!", "near": "◷"}
DUE_NAMES = {"overdue": "เลยกำหนด", "near": "ใกล้ครบกำหนด"}
DUE_OVER, DUE_LEFT, DUE_TODAY = "เลยกำหนด {days}\u00a0วัน", "เหลือ {days}\u00a0วัน", "ครบกำหนดวันนี้"
FOLLOW_TITLE = "ติดตามมาตรการปี {plan_year} ของ{agency}"
FOLLOW_DONE = "{title}: แล้วเสร็จ {done} จาก {total} มาตรการ"
FOLLOW_OVERDUE = " เลยกำหนด {count}"
FOLLOW_NEAR = " ใกล้ครบกำหนด {count}"
FOLLOW_YEAR = "แผนปีงบประมาณ"
FOLLOW_YEAR_NOW, FOLLOW_YEAR_OTHER = "แผนปี {year} (ปีปัจจุบัน)", "แผนปี {year}"
FOLLOW_VIEWS = {"record": "บันทึกผล", "timeline": "ปฏิทินมาตรการ", "counts": "ตามหน่วยและประเด็น", "outcomes": "ก่อน–หลัง", "carry": "ทำต่อปีถัดไป"}
FOLLOW_NONE_TODO = "ติดตามผลได้เมื่อมีมาตรการในแผนของปีนั้นแล้ว เริ่มได้ที่หน้าร่างมาตรการ"
FOLLOW_TO_DRAFT = "ไปหน้าร่างมาตรการ"
FOLLOW_SHOW, FOLLOW_UNIT = "แสดง", "ผู้รับผิดชอบ"
FOLLOW_ALL, FOLLOW_EVERYONE, NO_OWNER, NO_ASPECT = "ทุกสถานะ", "ทุกหน่วย", "ไม่ระบุผู้รับผิดชอบ", "ไม่อยู่ในประเด็นใด"
FOLLOW_NO_MATCH, FOLLOW_NO_MATCH_TODO = "ไม่มีมาตรการตามที่เลือก", "เลือกสถานะหรือผู้รับผิดชอบอื่นด้านบน"
FOLLOW_SAVED_AS = "เลือกหรือพิมพ์ได้เลย บันทึกเองเมื่อเลือกหรือหยุดพิมพ์"
FOLLOW_MIX = "มาตรการปีนี้: ใหม่ {new} · ต่อเนื่องจากปี {before} {continued} · เสร็จแล้วในปี {before} {finished}"
ORIGINS = {"new": "ใหม่", "continued": "ต่อเนื่อง", "finished": "เสร็จแล้ว"}
ITEMS_OF, OWNED_BY, LASTS = "ข้อ {codes}", "ผู้รับผิดชอบ {owner}", "ระยะเวลา {timeframe}"
NO_END_DATE = "ยังไม่ระบุวันสิ้นสุด จึงเตือนกำหนดไม่ได้"
FOLLOW_LAST = "บันทึกล่าสุด: {field} โดย {by} เมื่อ {when}"
FOLLOW_CHANGE = "{field}: {by} เมื่อ {when}"
TIMELINE_TITLE = "มาตรการ {dated} จาก {total} รายการบนปีงบประมาณ {year}"
TIMELINE_UNIT = "1 ต.ค. {before} – 30 ก.ย. {year}"
TIMELINE_TODAY = "วันนี้ {day}"
TIMELINE_NOT_THIS_YEAR = "วันนี้ {day} อยู่นอกปีงบประมาณนี้"
TIMELINE_MEASURE, TIMELINE_ENDS = "มาตรการ", "ครบกำหนด"
TIMELINE_BAR = "{name}: {words} {start} ถึง {end}"
TIMELINE_UNDATED = "ไม่มีวันเริ่มและวันสิ้นสุด {count} มาตรการ"
TIMELINE_ELSEWHERE = "อยู่นอกปีงบประมาณนี้ {count} มาตรการ"
TIMELINE_NO_DATES, TIMELINE_NO_DATES_TODO = "ยังไม่มีมาตรการที่ระบุวันที่", "ระบุระยะเวลาเป็นวันที่ในหน้าร่างมาตรการ เช่น 1 ต.ค. 2567 – 30 ก.ย. 2568"
NAMED_TIMEFRAME = "{name} ({timeframe})"
BY_UNIT, BY_ASPECT = "จำนวนมาตรการตามผู้รับผิดชอบ", "จำนวนมาตรการตามประเด็น"
BY_UNIT_NOTE = "มาตรการที่มีหลายหน่วยรับผิดชอบนับในทุกหน่วย"
BY_ASPECT_NOTE = "มาตรการที่อยู่หลายประเด็นนับในทุกประเด็น"
UNIT, ASPECT, TOTAL = "หน่วย", "ประเด็น", "รวม"
NO_NEXT_SCORES = "ยังไม่มีคะแนนปี {year} ซึ่งเป็นผลของมาตรการปีนี้"
NO_NEXT_SCORES_TODO = "เมื่อนำเข้าคะแนนปี {year} แล้ว หน้านี้จะเทียบก่อนและหลังของแต่ละมาตรการ และเสนอมาตรการที่ควรทำต่อ"
OUTCOME_COUNTS = "ข้อและตัวชี้วัดที่เทียบได้ {count} รายการ: {kinds}"
OUTCOME_NOTHING = "มาตรการปีนี้ยังไม่มีข้อใดที่เทียบปี {before} กับปี {year} ได้"
OUTCOME_UNIT = "เทียบตามเรื่องที่ประเมิน ไม่ใช่ตามรหัส"
OUTCOME_COUNT = "{kind} {count}"
OUTCOME_HEADINGS = ("มาตรการ", "ข้อหรือตัวชี้วัด", "ปี {before}", "ปี {year}", "ผล")
OUTCOME_KINDS = {"mended": "ผ่านแล้ว", "still": "ยังไม่ผ่าน", "kept": "ผ่านเหมือนเดิม", "lost": "กลับเป็นไม่ผ่าน", "unclear": "เทียบไม่ได้"}
OUTCOME_MARKS = {"mended": "✓", "still": "✕", "kept": "✓", "lost": "✕", "unclear": "?"}
OUTCOME_BECAUSE = "{kind}: {reason}"
OUTCOME_NOW = "ปี {year} คือ {name}"
OUTCOME_NO_ITEMS = "มาตรการนี้ไม่ได้ระบุข้อหรือตัวชี้วัด จึงเทียบไม่ได้"
VERDICTS = {"worked": "ได้ผล", "partly": "ได้ผลบางข้อ", "not_yet": "ยังไม่ได้ผล", "unclear": "ยังบอกผลไม่ได้"}
CARRY_TITLE = "มาตรการที่ควรทำต่อในแผนปี {year}: {count} มาตรการ"
CARRY_NONE = "ไม่มีมาตรการที่ต้องทำต่อในแผนปี {year}"
CARRY_NOTE = "ถ้อยคำของมาตรการยกไปทั้งหมด รหัสข้อเปลี่ยนตามเรื่องที่ประเมิน ระยะเวลาเป็นของแผนปี {year} สถานะและผลเริ่มใหม่ ส่วนมาตรการปีนี้คงเดิมทุกช่อง"
CARRY_TICK = "ทำต่อมาตรการที่ {number}"
CARRY_ALL, CARRY_NOTHING = "เลือกทั้งหมด", "ไม่เลือกเลย"
CARRY_DO = "ยกไปแผนปี {year} ({count} มาตรการ)"
CARRY_DONE = "ยก {count} มาตรการไปแผนปี {year} แล้ว"
CARRY_DONE_ALREADY = "มาตรการที่เลือกอยู่ในแผนปี {year} แล้ว จึงไม่ได้ยกซ้ำ"
CARRY_OPEN = "เปิดร่างมาตรการปี {year}"
CARRY_REASONS = {"unfinished": "ยังไม่เสร็จ ({status})", "failing": "ยังไม่ผ่านในปี {year}: {items}"}
CARRY_CODES = "รหัสข้อ {before} เป็น {after}"
CARRY_CODES_SAME = "รหัสข้อ {after} เหมือนเดิม"
CARRY_LOST = "ไม่มีรหัสของปี {year} สำหรับ {codes}"
CARRY_ANSWERED = "แผนปี {year} มีมาตรการของข้อเดียวกันแล้ว คือมาตรการที่ {numbers}"
CARRY_OTHERS = "มาตรการอื่นของปีนี้"
CARRY_STATES = {"goes_on": "ต่อเนื่อง", "finished": "เสร็จแล้ว", "dropped": "ยกเลิก"}
CARRY_OTHERS_HEADINGS = ("ที่", "มาตรการ", "สถานะในแผนปีถัดไป")
CARRY_GOES_ON = "ต่อเนื่องเป็นมาตรการที่ {number} ของแผนปี {year}"
PLAN_ORIGINS = "แผนปี {year} เทียบกับแผนปี {before}"
PLAN_ORIGIN_HEADINGS = ("ประเภท", "มาตรการ", "แผนปี {before}", "แผนปี {year}")
PLAN_ORIGIN_NUMBER = "มาตรการที่ {number}"
