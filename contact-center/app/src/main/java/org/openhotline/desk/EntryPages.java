package org.openhotline.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The console has an address without a file name; the public page is the root, which Spring finds by itself.
@Configuration(proxyBeanMethods = false)
class EntryPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/console", "/console/");
        pages.addViewController("/console/").setViewName("forward:/console/index.html");
    }
}
