"""The parts that documents are put together from: each takes what is given and returns blocks; forms.toml orders them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ita.exports.word.blocks import Block
from ita.exports.word.given import Given
from ita.exports.word.sections import analysis, frame, plan, results

PARTS: Mapping[str, Callable[[Given], list[Block]]] = MappingProxyType({
    "cover": frame.cover,
    "cover_report": frame.cover_report,
    "purpose": frame.purpose,
    "summary": results.summary,
    "compare": results.compare,
    "list": frame.limitations,
    "list_if_any": frame.limitations_if_any,
    "chart_overall": results.chart_overall,
    "chart_tools": results.chart_tools,
    "chart_indicators": results.chart_indicators,
    "chart_years": results.chart_years,
    "indicators": results.indicator_list,
    "suggestions": analysis.suggestions,
    "to_mend": analysis.to_mend,
    "by_item": analysis.by_item,
    "by_tool": analysis.by_tool,
    "by_summary": analysis.by_summary,
    "table": plan.table,
    "by_aspect": plan.by_aspect,
    "by_origin": plan.by_origin,
    "reasons": plan.reasons,
    "limitations_table": frame.limitations_table,
    "signature": frame.signature,
    "report": plan.report,
    "titled_report": plan.titled_report,
})
