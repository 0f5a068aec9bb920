package org.bedside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The address of the live stream.
@Controller
class LivePage {

  private final Live live;

  LivePage(Live live) {
    this.live = live;
  }

  @SignedIn(guests = true)
  @GetMapping("/live")
  void live(Principal me, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    var session = request.getSession(false);
    var opened = live.open(me.getName(), session == null ? null : session.getId());
    if (opened.isEmpty()) {
      // A browser tries again after a broken stream, but not after this answer.
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      opened.get().writeTo(response.getOutputStream());
    } catch (IOException _) {
      // The reader has gone. That is how streams usually end.
    } finally {
      live.leave(opened.get());
    }
  }
}
