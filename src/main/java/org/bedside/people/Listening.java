package org.bedside.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the house to this machine until there is a real practice in it, whatever the settings say:
/// a first run and invented people are nobody else's business.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Listening implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  private final PeopleSettings settings;
  private final ObjectProvider<JdbcClient> db;

  Listening(PeopleSettings settings, ObjectProvider<JdbcClient> db) {
    this.settings = settings;
    this.db = db;
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory server) {
    try {
      var wanted = InetAddress.getByName(settings.listen());
      if (wanted.isLoopbackAddress() || hasRealPractice()) {
        server.setAddress(wanted);
      } else {
        server.setAddress(InetAddress.getLoopbackAddress());
        log.info("Listening on this machine only, until a practice is set up and started again.");
      }
    } catch (UnknownHostException e) {
      throw new IllegalStateException("bedside.listen is no address: " + settings.listen(), e);
    }
  }

  private boolean hasRealPractice() {
    return db.getObject()
            .sql("select count(*) from practice where set_up_at is not null and not demo")
            .query(Integer.class)
            .single()
        == 1;
  }
}
