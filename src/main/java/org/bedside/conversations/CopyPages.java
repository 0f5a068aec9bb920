package org.bedside.conversations;

import java.time.LocalDate;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.portal.Account;
import org.bedside.portal.ForPatients;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Copies of threads as files: for the patient, and for staff who hand one out. Taking one is an
/// act, so it is a form; the name of the file names nobody.
@Controller
class CopyPages {

  private static final MediaType FHIR = MediaType.valueOf("application/fhir+json");

  private final Copying copying;
  private final CopyAsPdf pdf;
  private final ThreadDoor door;

  CopyPages(Copying copying, CopyAsPdf pdf, ThreadDoor door) {
    this.copying = copying;
    this.pdf = pdf;
    this.door = door;
  }

  @ForPatients
  @GetMapping("/messages/{id}/copy")
  String forPatient(@PathVariable UUID id, Account me, Model model) {
    model.addAttribute("thread", door.forAccount(id, me));
    return "conversations/copy";
  }

  /// @param as `fhir`, or else as PDF
  @ForPatients
  @PostMapping("/messages/{id}/copy")
  ResponseEntity<byte[]> patients(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(defaultValue = "false") boolean all,
      Account me) {
    var thread = door.forAccount(id, me);
    return file(copying.forAccount(thread, all, me), as);
  }

  @GetMapping("/conversations/{id}/copy")
  @May(Right.ANSWER_PATIENTS)
  String forStaff(@PathVariable UUID id, Person me, Model model) {
    model.addAttribute("thread", door.inCareOf(id, me));
    return "conversations/copy-staff";
  }

  @PostMapping("/conversations/{id}/copy")
  @May(Right.ANSWER_PATIENTS)
  ResponseEntity<byte[]> staff(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(defaultValue = "false") boolean all,
      Person me) {
    var thread = door.inCareOf(id, me);
    return file(copying.forPerson(thread, all, me), as);
  }

  private ResponseEntity<byte[]> file(CopyOfThreads copy, String as) {
    var fhir = as.equals("fhir");
    var day = LocalDate.ofInstant(copy.at(), copy.practice().zone());
    var name = "messages-" + day + (fhir ? ".fhir.json" : ".pdf");
    return ResponseEntity.ok()
        .contentType(fhir ? FHIR : MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(fhir ? CopyAsFhir.of(copy) : pdf.of(copy));
  }
}
