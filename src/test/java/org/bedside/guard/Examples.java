package org.bedside.guard;

import java.util.List;
import org.bedside.roster.Roster;
import org.jspecify.annotations.Nullable;

/// Texts with what the guard must say of them. To teach it something, add a line here.
public final class Examples {

  /// A text, the kind to find in it (null: it must be clear) and the level.
  record Example(String text, @Nullable Kind kind, @Nullable Level level) {}

  /// A practice without a list of patients.
  public static final Roster ROSTER =
      Roster.NONE
          .withNames(List.of("Maple Street Family Medicine"))
          .withStaff(List.of("Dr. Ada Okafor, MD", "Priya Raman, NP", "Dana Whitfield"))
          .withPhones(List.of("(614) 555-0100", "614-555-0101"))
          .withAddresses(List.of("12 Maple Street, Columbus, OH 43215"))
          .withEmails(List.of("hello@maplestreetfm.example"))
          .withSites(List.of("https://maplestreetfm.example"))
          .withHandles(List.of("@maplestreetfm"));

  private static Example stop(Kind kind, String text) {
    return new Example(text, kind, Level.STOP);
  }

  private static Example check(Kind kind, String text) {
    return new Example(text, kind, Level.CHECK);
  }

  private static Example clear(String text) {
    return new Example(text, null, null);
  }

  static final List<Example> FOUND =
      List.of(
          stop(Kind.PHONE, "Call Ruth at (614) 555-0142."),
          stop(Kind.PHONE, "Her cell is 614.555.0142"),
          stop(Kind.PHONE, "6145550142 is his number"),
          stop(Kind.PHONE, "+1 614 555 0142 after five"),
          stop(Kind.PHONE, "+44 20 7946 0958 is her London number"),
          stop(Kind.PHONE, "6 1 4 5 5 5 0 1 4 2"),
          stop(Kind.PHONE, "text me: 555-0142"),
          stop(Kind.PHONE, "\uFF16\uFF11\uFF14-\uFF15\uFF15\uFF15-\uFF10\uFF11\uFF14\uFF12"),
          stop(Kind.PHONE, "614\u2013555\u20130142"),
          stop(Kind.FAX, "Fax it to 614-555-0177."),
          stop(Kind.EMAIL, "Write to ruth.k+1@mail.example today."),
          stop(Kind.EMAIL, "Write to ruth at mail dot com today."),
          stop(Kind.EMAIL, "Write to ruth (at) mail (dot) com today."),
          stop(Kind.SSN, "Her number: 123-45-6789."),
          stop(Kind.SSN, "SSN 123 45 6789"),
          stop(Kind.SSN, "social security number ending in 6789"),
          stop(Kind.MRN, "MRN 12345"),
          stop(Kind.MRN, "See chart #48812 again"),
          stop(Kind.MRN, "medical record no. A-10293"),
          stop(Kind.MRN, "patient ID: 00417"),
          stop(Kind.HEALTHPLAN, "Member ID: XYZ123456789"),
          stop(Kind.HEALTHPLAN, "Medicaid 123456789012"),
          stop(Kind.HEALTHPLAN, "It says 1EG4-TE5-MK73 on the card"),
          stop(Kind.ACCOUNT, "account number 0098-2234"),
          stop(Kind.ACCOUNT, "card 4111 1111 1111 1111"),
          stop(Kind.LICENSE, "driver's license RT558213"),
          stop(Kind.LICENSE, "DEA AB1234563"),
          stop(Kind.VEHICLE, "VIN 1M8GDM9AXKP042788"),
          stop(Kind.VEHICLE, "the car 1M8GDM9AXKP042788 was there"),
          stop(Kind.VEHICLE, "license plate HJK 4821"),
          stop(Kind.DEVICE, "pacemaker serial number PM-88213-X"),
          stop(Kind.DEVICE, "from 00:1B:44:11:3A:B7 at night"),
          stop(Kind.IP, "logged in from 203.0.113.7"),
          stop(Kind.IP, "from 2001:db8:85a3:0:0:8a2e:370:7334"),
          stop(Kind.OTHER_ID, "Accession #S24-1234"),
          stop(Kind.MRN, "MR# 00461495 had a reaction to contrast"),
          stop(Kind.MRN, "who is covering 7116941 (that's the MRN), K 6.1"),
          check(Kind.MRN, "the band says 5520137 but the MRN in the system ends differently"),
          stop(Kind.SSN, "my ss number's 677907196, just look me up"),
          stop(Kind.HEALTHPLAN, "5K58 U38 XH31 is what his card says"),
          stop(Kind.HEALTHPLAN, "mcaid # JK44523J; the kid's meds need a PA"),
          stop(Kind.ACCOUNT, "Inv. no. 2026-89423 was sent to the ex-husband"),
          stop(Kind.ACCOUNT, "Please refund to DE89 3704 0044 0532 0130 00, she paid twice"),
          stop(Kind.ACCOUNT, "his sort code is 20-45-91"),
          stop(Kind.LICENSE, "the DEA number... someone posted FR9073418 in the open channel"),
          stop(Kind.VEHICLE, "Curbside test, next car FK 417 ZS"),
          stop(Kind.VEHICLE, "towed: NC 723 DF (plates of a patient in recovery)"),
          stop(Kind.VEHICLE, "JN8 XY9Z51 HU486079 is the car she was cut out of"),
          stop(Kind.DEVICE, "her implant was (01)07296037311398(17)270924(21)HHN174083A"),
          stop(Kind.DEVICE, "His LVAD (ser# 9194-1906-51) threw an alarm"),
          stop(Kind.IP, "client address 2a02:1632:e067::1, session of the patient"),
          stop(Kind.PHONE, "Dial 020 7946 0756 and ask for the grandson"),
          stop(Kind.OTHER_ID, "accession # 26:NS02313 got mixed with another patient's"),
          stop(Kind.OTHER_ID, "Requisition LG-179054 went out without a name"),
          check(Kind.OTHER_ID, "Our patient with sepsis is the one on the list as 60440182"),
          check(Kind.ROOM, "who has B14? (room) she pulled her line"),
          stop(Kind.ZIP, "Which county is 76168 in? Need it for his form, he's in bed now"),
          stop(Kind.ADDRESS, "he's sleeping in the truck behind Rural Route 3 Box 66"),
          check(Kind.LOCATION, "Linnea Dahl has RA, rheum wait in Bozeman, can I start mtx"),
          check(Kind.LOCATION, "Clarence Iverson has a new murmur, Mercy General"),
          check(Kind.URL, "See https://photos.example.com/album/8821 for more."),
          check(Kind.HANDLE, "Thanks to @ruthk for the cake"),
          stop(Kind.ADDRESS, "She lives at 412 W. Oak Street, Apt 4."),
          stop(Kind.ADDRESS, "He is the man from Birch Lane."),
          stop(Kind.ADDRESS, "Mail to PO Box 1123"),
          stop(Kind.ZIP, "a family in Dayton, OH 45402"),
          stop(Kind.ZIP, "her zip code 45402"),
          stop(Kind.ROOM, "The lady in room 214B is a delight"),
          stop(Kind.DATE, "She was admitted on March 3, 2024."),
          stop(Kind.DATE, "Our patient had surgery 03/14/2025"),
          stop(Kind.DATE, "DOB 1961-07-04"),
          stop(Kind.DATE, "discharged the 3rd of March"),
          stop(Kind.DATE, "Biopsy on 14 March went well"),
          check(Kind.DATE, "It happened on 03/14/2025."),
          stop(Kind.AGE, "A 94-year-old man walked in."),
          stop(Kind.AGE, "She is ninety-four years old"),
          check(Kind.AGE, "our 34-year-old star"),
          stop(Kind.AGE, "She turned ninety-six in March."),
          stop(Kind.AGE, "a lady of 98 asked for more"),
          stop(Kind.AGE, "\"how old are you?\" \"ninety-five, and you?\""),
          stop(Kind.DATE, "Birth date on the band was wrong, should be 1949/08/23"),
          stop(Kind.AGE, "91F, fell, on apixaban"),
          check(Kind.QUASI, "our oldest patient"),
          check(Kind.QUASI, "A 34-year-old welder from the harbor has gout."),
          stop(Kind.QUASI, "Saw a 34yo rabbi with lupus yesterday"),
          stop(Kind.QUASI, "She ran a race eight weeks after her knee surgery at St. Anne's."),
          check(Kind.DATE, "Saw a patient with lupus yesterday"),
          stop(Kind.PERSON, "Denise had her knee surgery."),
          stop(Kind.PERSON, "Mrs. Ortiz's hip went well"),
          check(Kind.PERSON, "Happy birthday to Denise Walker from the choir"),
          stop(Kind.CONFIRMS_PATIENT, "Sorry about your wait."),
          stop(Kind.CONFIRMS_PATIENT, "You missed two appointments."),
          stop(Kind.CONFIRMS_PATIENT, "When you came in, we treated you well."),
          stop(Kind.CONFIRMS_PATIENT, "We have no record of you."),
          stop(Kind.CONFIRMS_PATIENT, "You were never our patient."),
          stop(Kind.CONFIRMS_PATIENT, "Glad your visit went well"),
          check(Kind.CONFIRMS_PATIENT, "Thank you for choosing us!"));

  static final List<Example> CLEAN =
      List.of(
          clear(""),
          clear("Saw a 34yo with lupus"),
          clear("58 yo male with CKD, can I give ibuprofen?"),
          clear("Imagine a 34-year-old rabbi with lupus."),
          clear("A nurse with migraine should rest."),
          clear("Our building is 94 years old."),
          clear("Walking with friends helps you stick with it."),
          clear("Join us Thursday 15 October at 5:30 pm, library steps. No sign-up."),
          clear("Walk-in flu clinic on November 7 from 9 am until 1 pm."),
          clear("We are closed on December 25, 2026."),
          clear("World Diabetes Day is November 14."),
          clear("Register until 10/14 for the class."),
          clear("Call us at (614) 555-0100 or fax 614-555-0101."),
          clear("Write to hello@maplestreetfm.example or see maplestreetfm.example/walk."),
          clear("Follow @maplestreetfm"),
          clear("Find us at 12 Maple St, Columbus, OH 43215."),
          clear("Write to hello (at) maplestreetfm (dot) example"),
          clear("Medicare won't bundle 58300 any more. Finally."),
          clear("1-800-MEDICARE (1-800-633-4227) answers plan questions"),
          clear("How do I find a trial? Type the id, e.g. NCT05868908"),
          clear("lot # HK8382 / exp 11/27 / 10 doses, in our fridge log"),
          clear("3M 1860 vs 8210 respirators"),
          clear("Blood drive: 3/21/2026, fire station"),
          clear("Nurses Week runs May 6 to 12"),
          clear("Policy 1135 changed: visitors until 8pm"),
          clear("Maple Street Family Medicine welcomes Dr. Okafor and Priya Raman."),
          clear("In an emergency call 911. In a crisis call or text 988."),
          clear("Poison Control: 1-800-222-1222"),
          clear("Code E11.9 means type 2 diabetes; CPT 99213 is a visit."),
          clear("ICD-10: Z23, NDC 0002-8215-01, LOINC 4548-4"),
          clear("Take 500 mg twice a day; 0.5 mL for children."),
          clear("A blood pressure of 120/80 mmHg is fine. BP 118/76 too."),
          clear("The visit costs $1,250.00, or 20% less."),
          clear("We are here 24/7, from 8:00 am to 5:30 pm."),
          clear("Adults aged 45 to 75 should be screened."),
          clear("Women over 50 need a mammogram. Children 5 years old and up can come."),
          clear("See doi 10.1001/jama.2024.12345 and PMID 38123456."),
          clear("Privacy is kept by 45 CFR 164.514."),
          clear("More at https://www.cdc.gov/flu/index.html"),
          clear("About 1 in 10 people have it; 37 million Americans in all."),
          clear("Bell's palsy, Crohn's disease and Parkinson's disease explained."),
          clear("Bring your insurance card to your visit."),
          clear("The class meets in community room 204."),
          clear("Version 2.1.3.4 of the portal is here."),
          clear(
              "Thank you for taking the time to comment. Privacy rules keep us from discussing any"
                  + " care in public. Our office manager would like to hear from you:"
                  + " 614-555-0100."),
          clear("Thank you for the kind words about our team."),
          clear("Our policy for everyone is: maplestreetfm.example/policy."));

  private Examples() {}
}
