package org.bedside.answers;

import org.bedside.web.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script of the button that copies. Without it, the words can be marked by hand.
@Controller
class CopyScript {

  private final Resource script = new ClassPathResource("copy.js", CopyScript.class);

  @Open
  @GetMapping("/answers/copy.js")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
        .cacheControl(CacheControl.noCache())
        .body(script);
  }
}
