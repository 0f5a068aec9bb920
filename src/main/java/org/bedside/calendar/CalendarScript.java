package org.bedside.calendar;

import org.bedside.web.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that the calendar loads: keys and dragging, which forms can do as well.
@Controller
class CalendarScript {

  private final Resource script = new ClassPathResource("calendar.js", CalendarScript.class);

  @Open
  @GetMapping("/calendar.js")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
        .cacheControl(CacheControl.noCache())
        .body(script);
  }
}
