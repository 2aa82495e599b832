"""The sentences over charts are true for one, for many and for nothing."""

import pandas as pd

from ita import captions


def test_tools():
    assert [captions.tools(dict(zip(("IIT", "EIT", "OIT"), scores)), 2567) for scores in (
        (95.19, 81.84, 83.81), (95.0, 84.99, 85.0), (90.0, 90.0, 85.0), (90.0, None, 90.0), (None, None, None))] == [
        "EIT และ OIT ยังไม่ถึงเกณฑ์ 85 ในปี 2567", "EIT ยังไม่ถึงเกณฑ์ 85 ในปี 2567", "ทั้งสามเครื่องมือผ่านเกณฑ์ 85 ในปี 2567",
        "เครื่องมือที่มีคะแนนผ่านเกณฑ์ 85 ในปี 2567", "ยังไม่มีคะแนนรายเครื่องมือ ปี 2567"]


def test_lowest_indicator():
    assert captions.indicator_spread({7: 88.3, 8: 64.61}, {8: 70.3}, 2567) == (
        "การปรับปรุงการทำงานต่ำสุด 64.61 ในปี 2567 และลดลงจากปี 2566")
    assert captions.indicator_spread({7: 88.3, 8: 64.61}, {}, 2567) == "การปรับปรุงการทำงานต่ำสุด 64.61 ในปี 2567"
    assert captions.indicator_spread({7: None}, {}, 2567) == "ยังไม่มีคะแนนรายตัวชี้วัด ปี 2567"


def test_overall():
    assert [captions.overall_trend(years) for years in (
        {2565: 76.47, 2566: 79.67}, {2565: 80.0, 2566: None, 2567: 75.5}, {2566: 79.67}, {2565: 80.0, 2566: 80.0}, {2566: None})] == [
        "เพิ่มขึ้น 3.20 จากปี 2565", "ลดลง 4.50 จากปี 2565", "มีคะแนนปี 2566 ปีเดียว", "เท่ากับปี 2565", "ยังไม่มีคะแนนภาพรวม"]


def test_oit_items():
    assert [captions.oit_items(dict(enumerate(states)), 2567) for states in (
        ["pass", "fail"], ["pass", "pass"], ["pass", "unknown"], ["unknown"])] == [
        "ข้อ OIT ไม่ผ่าน 1 จาก 2 ข้อ", "ข้อ OIT ผ่านครบทั้ง 2 ข้อ", "ข้อ OIT ที่มีผล 1 ข้อ ผ่านทุกข้อ", "ยังไม่มีผลรายข้อ OIT ปี 2567"]


def test_trends():
    years = (2565, 2566)
    assert captions.lines({9: {2565: 90.0, 2566: 62.5}, 10: {2565: 41.25, 2566: 59.49}}, years) == (
        "ปี 2565–2566 การป้องกันการทุจริตเพิ่มขึ้นมากสุด 18.24 การเปิดเผยข้อมูลลดลงมากสุด 27.50")
    assert captions.lines({9: {2565: 60.0, 2566: 62.5}}, years) == (
        "ปี 2565–2566 ไม่มีตัวชี้วัดใดลดลง การเปิดเผยข้อมูลเพิ่มขึ้นมากสุด 2.50")
    assert captions.lines({9: {2565: 62.5, 2566: 60.0}}, years) == (
        "ปี 2565–2566 ไม่มีตัวชี้วัดใดเพิ่มขึ้น การเปิดเผยข้อมูลลดลงมากสุด 2.50")
    assert captions.lines({9: {2566: 62.5}}, years) == "ไม่มีตัวชี้วัดใดที่มีคะแนนเกินหนึ่งปี จึงยังไม่เห็นแนวโน้ม"
    assert captions.lines({9: {2565: 60.0, 2566: 60.0}}, years) == "ปี 2565–2566 ทุกตัวชี้วัดที่เลือกมีคะแนนเท่าเดิม"
    assert captions.heatmap({9: {2566: 62.5}, 10: {2566: 90.0}}, 2566) == "ปี 2566 มี 1 จาก 2 ตัวชี้วัดต่ำกว่าเกณฑ์ 85"
    assert captions.changes({9: 1.0, 10: -1.0, 1: 0.0, 2: None}, 2566) == "จากปี 2565 ถึงปี 2566 ตัวชี้วัดที่เลือกเพิ่มขึ้น 1 ด้าน ลดลง 1 ด้าน"
    assert captions.changes({9: None}, 2566) == "เทียบปี 2565 กับปี 2566 ไม่ได้ เพราะยังไม่มีคะแนนครบทั้งสองปี"


def test_tool_and_items():
    assert captions.tool("EIT", 81.84, 2567) == "EIT ได้ 81.84 คะแนน ขาดอีก 3.16 จะถึงเกณฑ์ 85 ในปี 2567"
    assert captions.tool("IIT", 95.19, 2567) == "IIT ได้ 95.19 คะแนน ผ่านเกณฑ์ 85 ในปี 2567"
    assert captions.tool("IIT", None, 2567) == "ยังไม่มีคะแนน IIT ปี 2567"
    assert captions.items("EIT", pd.DataFrame({"score": [16.98, 90.0]}), 2567) == "EIT มี 1 จาก 2 ข้อต่ำกว่าเกณฑ์ 85 ในปี 2567"
    assert captions.items("EIT", pd.DataFrame({"score": []}), 2567) == "ยังไม่มีคะแนนรายข้อ EIT ปี 2567"
