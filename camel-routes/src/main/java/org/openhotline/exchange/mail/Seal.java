package org.openhotline.exchange.mail;

/// How a message is made unreadable for whoever looks at the disk. The application's vault does it.
public interface Seal {

    String seal(byte[] message);

    byte[] open(String sealed);
}
