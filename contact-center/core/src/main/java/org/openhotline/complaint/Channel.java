package org.openhotline.complaint;

/// The way by which a complaint or a contact came (handbook 2.1).
public enum Channel {
    PHONE,
    WEB,
    WECHAT,
    LETTER,
    FAX,
    EMAIL,
    ORDER_12345,
    VOICEMAIL,
    TRANSFER_SPB
}
