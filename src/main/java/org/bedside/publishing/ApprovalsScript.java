package org.bedside.publishing;

import org.bedside.web.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script of the pages on which somebody says yes. They work without it.
@Controller
class ApprovalsScript {

  private final Resource script = new ClassPathResource("approvals.js", ApprovalsScript.class);

  @Open
  @GetMapping("/approvals.js")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
        .cacheControl(CacheControl.noCache())
        .body(script);
  }
}
