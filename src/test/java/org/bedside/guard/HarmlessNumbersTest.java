package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers of bills, raffles, bugs, grants, seats, pages and codes, which lead to nobody.
class HarmlessNumbersTest {

  private static final Guard GUARD = new Guard(Roster.NONE);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private static final String TEXTS =
      """
      CPT codes 99202 to 99215 changed again.
      Use 99213 or 99214 for most follow-ups.
      HCPCS J1885 and G0439 are payable this year.
      ICD-10 chapters run from A00 to Z99.
      Codes 90460 through 90474 are for immunization administration.
      Parking for 31 cars and 12 bikes behind the clinic.
      Our garage fits 40 vans and 15 scooters.
      Racks for 20 bikes and 4 cars reserved for staff.
      The hall seats 412 people in 18 rows.
      Room 12 of the library hosts the diabetes class.
      The new wing has 36 beds and 14 bays.
      Bed 4 was repaired and is back in use.
      Conference Room 204, second floor, Thursday noon.
      Order 88120 of gloves arrived today.
      PO 4412098 for syringes is approved.
      Purchase order no. 229918: two exam tables.
      Raffle ticket 004412 won the quilt!
      Winning number 22918, claim your prize at the desk.
      Bug 18525 in the portal is fixed in release 4.2.
      Ticket REQ018525: printers on the second floor are down.
      Jira INC-44120 closed: wifi is back.
      NIH award 5U54CA221205 supports the trial.
      House Bill 36415 would fund rural clinics.
      Bill 36415 for venipuncture, says the coder's manual.
      Senate bill 2291 passed on Tuesday.
      See page 90211 of the Federal Register.
      Pages 101 to 118 of the handbook cover asthma.
      Flight 2231 was delayed, so the speaker is late.
      Lot 22918A of the saline is recalled; return it to the pharmacy.
      Model CX-4412 and serial labels are printed on the box; check yours.
      Our zip code 97005 drive collected 400 coats.
      We serve ZIP codes 97001 to 97070.
      The clinic van parks at 200 Main Street every Friday, come get a flu shot.
      The 5K starts at 14 Harbor Drive at 9 am.
      Population of 97201 grew by 4 percent.
      Flu cases in postcode areas LS1 to LS29 doubled.
      ISO 13485:2016 and ISO 14971 apply to pumps.
      Form 1095-A is needed for taxes.
      Form SF-180 requests military records.
      Title 42, section 11101, protects peer review.
      Room temperature is 68 to 72 degrees.
      Ward rounds start at 8.
      90 years of service: our hospital celebrates.
      95 percent of people over 90 take a pill.
      Our auxiliary is 92 years old this year and still baking.
      The oldest tree on campus is 101 years old.
      Highway 26 is closed at milepost 92.
      The ambulance covered 96 miles.
      Call 988 for the crisis line.
      Poison control: 1-800-222-1222.
      Text HOME to 741741.
      IP rating IP67 means the thermometer is waterproof.
      Firmware 10.2.1.4 fixes the pump alarm.
      Use subnet 255.255.255.0 in the training lab.
      Version 2.16.840.1 of the OID tree is for HL7.
      Visit https://www.cdc.gov/flu for the poster.
      Our page is https://www.nih.gov/news/2026 for the guideline.
      Catalog number 881-20 nitrile gloves, 100 per box.
      SKU 7712093 is the blue stethoscope.
      Account for 30 percent of admissions, falls do.
      We account for 4412 visits a year.
      License plates with the cancer ribbon cost $35.
      The board licensed 2291 nurses last year.
      Accreditation certificate renewed; score 98 of 100.
      Chairs 1 to 12 in the waiting room are new.
      We have 12 chairs and 4 bays for infusion.
      Member countries: 194 signed.
      Members 65 and older: 4,120.
      Group 2 diabetes education meets at 5.
      Policy 4.12 on visitors was updated.
      Policy no. 12 (visitors) was updated in March.
      Record high of 98 degrees today; drink water.
      Track record: 12,500 vaccines in 9 weeks.
      Step 3, level 2, module 14 of the course.
      Bus 14 and route 72 stop at our door.
      NCT04412098 is recruiting.
      Serial dilution 1:1024 gave a positive titre.
      Exhibit 14 shows the first dialysis machine from 1943.
      PMID 33012345 is worth a read.
      doi:10.1000/xyz123 is open access.
      Slide 22 of the deck has the wrong dose.
      Chapter 90 is about shock.
      Psalm 91 was read at the chapel.
      Route 66 bike ride for heart health, 92 miles.
      Lane 5 of the pool is closed.
      Seat 14C, gate B22: off to the congress.
      The patent US 10,123,456 covers a stent.
      Asset tag drive: label your chargers.
      We gave 560 000 doses in India last year.
      Pin 4 of the connector is ground.
      Enter pin code of the lock? Ask the desk.
      The code for 2026 is 0XTE.
      Postage is 68 cents, zip ties are 3 dollars.
      Unit 7 of the course is about wounds; flat 4 percent raise for all.
      Sector 14 farmers market gives free mangoes.
      Plot 3 in figure 2 shows survival.
      Plot No. 2 of the supplement shows mortality.
      Corn Hill walking club meets on Monday.
      County Rd 18 is closed for paving.
      H.No. means house number in India.
      Suite 300, our new home, opens on May 4.
      Bed-2-bedside is our handover project.
      Bed-blocking costs 12 million a year.
      Account login has moved; billing code 77120 is retired.
      Invoices are due within 30 days.
      98016 was added to the fee schedule; 98008 was not.
      Use code 20610 with modifier 50.
      Codes 3072F and 2022F for the eye measure.
      Elevator 3 and door 14 are closed for repairs.
      Our flat fee is 40 dollars.
      Sector 7 of the car park is for staff.
      The Corn Market stall sells honey for hospice.
      Block 4, Phase 2 of the building works starts on Monday.
      Find our tent at the Old Mill, plot 12, by the river stage.
      Our new address: 88 Harbor View Road, suite 5, from June.
      We moved to 1200 Mill Plain Blvd; parking is free.
      Order #229182 of masks has shipped.
      Your donation of $92 buys 100 bandages.
      90 to 95 percent of colds are viral.
      After 95 years, the chapel gets a new roof.
      Over 90 years of nursing in one photo.
      Our volunteers have 101 years of service together.
      The hospital turned 100 this spring!
      She-shed raffle: ticket A-4412 wins.
      Bugzilla 448812 tracks the login problem.
      CVE-2026-44120 is patched in the portal.
      Change request CR-20918 goes live at 6 pm.
      Grant no. 5R01CA229918-03 ends in June.
      NSF 2219887 funded our summer students.
      Assembly Bill 1440 and Senate Bill 2210 are on the agenda.
      HR 4410 would cap insulin at 35 dollars.
      See pp. 1011-1019 and table 4 on page 22.
      Bay 4 of the bike shed is yours.
      Theatre seats 412; doors at 7.
      Capacity: 120 chairs, 14 tables, 3 rooms.
      12 beds, 4 bays, 2 theatres: that's our new day unit.
      Bed 1 of the herb garden is full of thyme.
      Use gate 12, lane 3.
      Flight UA 2291 is boarding; congress here we come.
      SN2 reactions explained for nurses.
      Reg. trademark 4412098.
      Part number 88-2201-B fits all wheelchairs we lend.
      Lot AB2201, exp 2027-04, is fine to use.
      HTTP error 404 in the portal? Clear your cache.
      Our server answers at 127.0.0.1 in the demo.
      OID 1.3.6.1.4 names the HL7 arc.
      RFC 4291 describes IPv6.
      Account numbers are never asked by phone.
      Card game night: bring 52 cards.
      Dial 112 in Europe, 999 in Britain, 911 here.
      Short code 55512 sends flu reminders.
      MS-DRG 470 pays less this year.
      HCPCS A4253 test strips, J3301 triamcinolone.
      Modifier 25 with 99213 is audited.
      CPT 99441–99443 were deleted.
      The ICD-10-CM code for burnout is Z73.0.
      SNOMED 73211009 is diabetes mellitus.
      LOINC 4548-4 is hemoglobin A1c.
      UPC 012345678905 is on the vitamin D bottle.
      PO Box full? We now take forms online.
      Zip up your coat: 20 degrees out.
      Zip code lottery: life expectancy differs by 20 years.
      ZIP files up to 25 MB are accepted.
      Pin the notice to the board.
      Reference range 135-145 mmol/L.
      Study 301 met its endpoint; study 302 did not.
      Case fatality 2 of 4,120.
      Case 4 in the teaching series: chest pain.
      Chart 12 in the annual report shows waits.
      File sizes over 5 MB are refused.
      Record 12,441 vaccines this season.
      Claim 3 of the patent covers the catheter.
      Badge 100 unlocked: our walkers did it!
      Form 8962 and form 1095-A, explained on Thursday.
      Locker 14 is yours if the key fits.
      License fee rises to $212.
      Route B12 passes the clinic every 20 minutes.
      Vitamin B12 level 220, vitamin D 18: what now?
      Protocol 22-0918 was approved by the board.
      IRB 2026-0091 is open for enrollment.
      Serial killers of houseplants: a talk.
      Model 3 and model Y owners: chargers in bay 2.
      zofran and QTc 490 safe?
      Dix-Hallpike positive next step
      Guillain-Barre IVIG vs plex
      Henoch-Schonlein purpura in adults steroids
      Stevens-Johnson lamotrigine rechallenge
      Hashimoto TPO 900 treat?
      Wells score 4.5 d-dimer
      Lewy body and haloperidol
      cpt 99214 vs 99215 time rules
      icd10 for wart removal Z code
      92% sats on room air discharge?
      bed 30 degrees head up evidence VAP
      room air trial COPD
      age over 90 anticoagulation falls evidence
      NCT04412098 results
      Ottawa ankle rules sensitivity
      Framingham vs ASCVD risk 2023
      London measles outbreak advice for clinics
      Mediterranean diet after MI
      Lyme prophylaxis doxy 200 single dose window 72 h
      Zimmer frame vs rollator
      dose of Epley maneuver repeats
      Ranson criteria vs BISAP
      how to bill 20610 and 99213 same day
      Osgood-Schlatter return to sport
      Duke criteria 2023 update
      Charlson index calculator
      Brugada fever flecainide challenge
      LR11 vs LR4 classification liver
      vitamin d 50000 weekly 8 weeks then
      80 year old woman, bp 182/94, start amlodipine?
      24 F uti allergic to sulfa
      which form for FMLA WH-380-E
      Parkland formula 70 kg 30% burn
      """;

  static Stream<String> texts() {
    return TEXTS.lines();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void what_leads_to_nobody_is_left_alone(String text) {
    assertThat(GUARD.read(Statement.of(text, Audience.PUBLIC).on(DAY)).findings()).isEmpty();
  }
}
