package org.bedside.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the server itself says to a request that it could not even read, so that no filter of ours
/// saw it: the same fence as around every answer, and one sentence instead of a page that names the
/// server.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LastWord implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private final Origin origin;
  private final MessageSource words;

  LastWord(Origin origin, MessageSource words) {
    this.origin = origin;
    this.words = words;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    // Of what was not read, the language is not known either.
    var sentence = words.getMessage("web.error.400", null, Locale.ENGLISH);
    factory.addContextCustomizers(context -> {
      // Of several, the last one speaks first; so the server adds none of its own.
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass("");
      }
      context.getParent().getPipeline().addValve(new Speaker(Headers.around(origin), sentence));
    });
  }

  private static final class Speaker extends ErrorReportValve {

    private final Map<String, String> fence;
    private final String sentence;

    Speaker(Map<String, String> fence, String sentence) {
      this.fence = fence;
      this.sentence = sentence;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      var isSaid = response.getStatus() < 400 || response.getContentWritten() > 0;
      if (isSaid || !response.setErrorReported()) {
        return;
      }
      fence.forEach(response::setHeader);
      response.setContentType("text/plain");
      response.setCharacterEncoding("utf-8");
      try {
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(sentence + "\n");
          response.finishResponse();
        }
      } catch (IOException _) {
        // Whoever asked has gone.
      }
    }
  }
}
