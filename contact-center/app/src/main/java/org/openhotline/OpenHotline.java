package org.openhotline;

import java.util.TimeZone;
import org.openhotline.complaint.Timing;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the application. Whatever the machine's zone is, the hotline's day is that of Asia/Shanghai.
@SpringBootApplication
@ConfigurationPropertiesScan
public class OpenHotline {

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(Timing.ZONE));
        SpringApplication.run(OpenHotline.class, arguments);
    }
}
