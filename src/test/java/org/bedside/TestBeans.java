package org.bedside;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.bedside.people.TestPeople;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What stands in for the world outside: the time and a mail server. Nothing of our own is
/// replaced.
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

  static final int MAIL_PORT = TestSettings.freePort();

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }

  @Bean
  SignedInByCookie signedInByCookie() {
    return new SignedInByCookie();
  }

  @Bean
  Somebody somebody(TestPeople people) {
    return new Somebody(people);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail mailServer() {
    return new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }
}
