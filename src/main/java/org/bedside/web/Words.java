package org.bedside.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/// The words of all pages: each room keeps its own `messages*.properties` in its folder, and is
/// found by that. English is the fallback.
@Configuration(proxyBeanMethods = false)
class Words {

  @Bean
  MessageSource messageSource() throws IOException {
    var words = new ResourceBundleMessageSource();
    words.setBasenames(basenames());
    words.setDefaultEncoding("UTF-8");
    words.setDefaultLocale(Locale.ENGLISH);
    words.setFallbackToSystemLocale(false);
    return words;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new Language();
  }

  static String[] basenames() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/bedside/*/messages.properties");
    return Arrays.stream(found)
        .map(file -> file.toString().replaceAll(".*org/bedside/(\\w+)/messages.properties.*", "$1"))
        .map(room -> "org/bedside/" + room + "/messages")
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }
}
