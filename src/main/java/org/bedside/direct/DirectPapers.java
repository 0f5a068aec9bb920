package org.bedside.direct;

import org.bedside.direct.documents.CdaReading;
import org.bedside.direct.documents.CdaWriting;
import org.bedside.direct.documents.XdmReading;
import org.bedside.direct.documents.XdmWriting;
import org.bedside.direct.hl7.StepReading;
import org.bedside.direct.hl7.StepWriting;

/// Writes what goes with a letter, and reads what came with one: documents, packages of them, and
/// the steps of a referral. Pure: nothing is stored and nothing leaves.
public final class DirectPapers {

  private DirectPapers() {}

  /// A C-CDA 2.1 document.
  public static byte[] write(Summary summary) {
    return CdaWriting.write(summary);
  }

  /// Any clinical document (HL7 CDA) as plain words; its style sheet is never run.
  public static Outcome<Paper> paper(byte[] document) {
    return CdaReading.read(document);
  }

  /// The package as an attachment, as Direct wants it.
  public static Attachment pack(Packet packet) {
    return new Attachment("xdm.zip", "application/zip", XdmWriting.write(packet));
  }

  /// At most two hundred files and fifty megabytes.
  public static Outcome<Packet> unpack(byte[] zip) {
    return XdmReading.read(zip);
  }

  /// An HL7 version 2.5.1 message.
  public static byte[] write(Step step) {
    return StepWriting.write(step);
  }

  public static Outcome<Step> step(byte[] message) {
    return StepReading.read(message);
  }
}
