package org.bedside.people;

import org.bedside.web.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that the pages with passkeys load.
@Controller
class PasskeyScript {

  private final Resource script = new ClassPathResource("passkey.js", PasskeyScript.class);

  @Open
  @GetMapping("/passkey.js")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
        .cacheControl(CacheControl.noCache())
        .body(script);
  }
}
