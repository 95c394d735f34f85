package org.openhotline.lifecycle;

/// In which capacity somebody acts (handbook 1.7 and 8).
public enum Actor {
    INTAKE("受理员"),
    HANDLER("办理员"),
    CALLBACK("回访员"),
    MEDIATOR("调解员"),
    REVIEWER("审核/科长"),
    DIRECTOR("主任"),
    CITY_BUREAU("市州局"),
    ENTERPRISE("企业"),
    COMPLAINANT("申诉人"),
    PARTNER("12345 平台"),
    SYSTEM("系统");

    private final String chinese;

    Actor(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
