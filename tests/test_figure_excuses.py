"""What one language may say without the figures of the other, and what it may not."""

from __future__ import annotations

import pytest

from scripts.evaluating.numbers import suspect

# Chinese, English that says the same
RIGHT = [
    ("热线全天候受理诉求。", "The hotline takes requests 24/7."),
    ("窗口工作日开放。", "The counter is open Monday to Friday."),
    ("3月上旬完成摸底。", "The survey will be finished in the first ten days of March."),
    ("办结率100%。", "All cases were closed."),
    ("会议以0票反对通过。", "It was carried with none against."),
    ("7月9日13时停水，次日凌晨1时恢复。", "Water will be off from 13:00 on 9 July to 01:00 on 10 July."),
    ("占地86亩。", "It covers some 5.7 hectares."),
    ("每斤2.6元。", "2.6 yuan per jin (500 g)."),
    ("面积2000亩。", "The area is 2,000 mu (about 133 ha)."),
    ("按1∶3的比例面试。", "Three candidates are interviewed for each post."),
    ("办公费（单位：千元）：1,254", "Office expenses (RMB thousand): 1,254"),
    ("收入从1.3万元增至2.9万元。", "Income more than doubled, from 13,000 to 29,000 yuan."),
    ("隧道为双向六车道。", "The tunnel has three lanes each way."),
    ("万车死亡率为1.42。", "There were 1.42 deaths per 10,000 vehicles."),
    ("第三季度投诉环比下降12.5%。", "Complaints in the third quarter fell 12.5% on the second quarter."),
    ("2月份指数比上月下降0.1个百分点。", "The index was 0.1 percentage points lower in February than in January."),
    ("市、区两级分担。", "The cost is shared by city and district."),
    ("东经120°37′，北纬31°19′。", "31°19' N, 120°37' E."),
    ("22:00至次日6:00禁止鸣笛。", "Horns must not be sounded from 10 at night to 6 the following morning."),
    ("听证会由下午三点半提前至一点半。", "The hearing was moved up from 3:30 in the afternoon to 1:30."),
    ("末班车凌晨0:30发车。", "The last train leaves at half past midnight."),
    ("印花税按万分之三征收。", "Stamp duty is charged at three ten-thousandths."),
    ("失业率下降0.3个百分点。", "Unemployment fell by 0.3 of a percentage point."),
    ("利率下调50个基点。", "The rate was cut by half a percentage point."),
    ("八成以上的企业复工。", "More than 80% of companies are back at work."),
    ("不足1平方米的按1平方米计算。", "Any fraction of a square metre is counted as one square metre."),
    ("南京市至临岚市的列车由东向西运行20次。", "Trains from Nanjing to Linlan run westwards 20 times."),
    ("东至人民路，西至北京路。", "Bounded on the east by Renmin Road and on the west by Beijing Road."),
    ("地块东侧为临岚河，西侧为公园。", "The plot has the Linlan River to the east and a park to the west."),
    ("东北地区降温。", "Northeast China is getting colder."),
    ("向南方电网购电。", "Power was bought from China Southern Power Grid."),
    ("沿江西路向东行驶。", "Drive east along Jiangxi Road."),
    ("东北部多云，西北部有雨。", "Cloudy in the northeast; rain in the northwest."),
    ("合同自动失效。", "The contract automatically ceases to have effect."),
    ("最高奖励50万元。", "Rewards run to as much as 500,000 yuan."),
    ("最低工资标准为2000元。", "The wage floor is 2000 yuan."),
    ("并非所有人员都需缴费。", "Some people need not pay."),
    ("未必每天都有班车。", "There may be no bus on some days."),
    ("双向六车道，设计时速80公里。", "Six lanes, three in each direction, with a design speed of 80 km/h."),
    ("5月工资已于每周五发放。", "Wages for May are paid weekly on Fridays."),
    ("人民日报记者每周到访。", "A People's Daily reporter visits weekly."),
    ("年度报告于每季度末更新。", "The annual report is updated at the end of every quarter."),
    ("平均工资高于中位数。", "The average wage is above the median."),
    ("减税降费政策持续扩大。", "Tax and fee cuts continue to increase."),
    ("全部不合格产品已下架。", "Not all products passed; those that failed were taken off sale."),
    ("中午12:00至下午2:00休息。", "Closed from 12:00 noon to 2:00 p.m."),
    ("近48小时内新增3例。", "Three new cases in the past 48 hours."),
    ("前2小时免费，之后每小时5元。", "The first two hours are free; then 5 yuan an hour."),
    ("每千名学生配备5名教师。", "Five teachers are provided for every thousand students."),
    ("股权比例为51:49。", "The stakes are 51 percent and 49 percent."),
]

# Chinese, English that says something else
WRONG = [
    ("热线24小时受理诉求。", "The hotline takes requests 20 hours a day."),
    ("扫描二维码办理。", "Scan the two QR codes."),
    ("7月9日13时停水，次日凌晨1时恢复。", "Water will be off from 13:00 on 9 July to 01:00 on 12 July."),
    ("占地86亩。", "It covers some 5.2 hectares."),
    ("收入从1.3万元增至2.9万元。", "Income more than tripled, from 13,000 to 29,000 yuan."),
    ("该费用自1月1日起停征。", "The fee is introduced from 1 January."),
    ("水位超警戒1.35米。", "The level is 1.35 metres below the warning mark."),
    ("完成预算的103.4%。", "It came to 103.4% above the budget."),
    ("附件2表3所列数据", "The data in Table 2 of Annex 3"),
    ("每秒处理30件。", "30 items are handled every minute."),
    ("语文、数学各130分。", "Chinese and mathematics count for 130 together."),
    ("东经120°37′，北纬31°19′。", "37°19' N, 120°31' E."),
    ("10人以下的单位", "an organisation of fewer than 10 people"),
    ("期限可以延长十日。", "The period may be extended to ten days."),
    ("限额205.7亿元，比上年增加3亿元。", "The ceiling is RMB 20.57 billion, RMB 3 billion less than the year before."),
]


@pytest.mark.parametrize(("chinese", "english"), RIGHT)
def test_good_english_is_not_suspected(chinese: str, english: str) -> None:
    assert suspect(chinese, english) == ""


@pytest.mark.parametrize(("chinese", "english"), WRONG)
def test_wrong_english_is_suspected(chinese: str, english: str) -> None:
    assert suspect(chinese, english) != ""
