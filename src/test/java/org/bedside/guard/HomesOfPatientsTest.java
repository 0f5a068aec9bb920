package org.bedside.guard;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Homes, ages, beds and numbers of one person, told in more ways.
class HomesOfPatientsTest {

  private static final String TEXTS =
      """
      IP: [[198.51.100.23]]:443 belongs to her laptop
      chat with the suicidal teen came from [[203.0.113.9]]
      patient's insulin pump gateway [[10.0.0.14]] offline
      ip addr [[172.31.4.9]], user: patient with the paranoid delusions
      Aadhaar no. [[2345 6789 0123]] for my mother's ayushman card
      PAN [[ABCDE1234F]] of the patient's attendant
      passport [[X4412098]] tourist with malaria
      inmate no. [[A-44120]], hernia
      case [[24-CR-00918]], our patient was the victim
      incident report [[IR-2291]], patient fell from bed
      sample ID [[B26-00182]], her smear was lost
      Rx [[7712093]]: she ran out of methadone
      prescription number [[RX88120-4]] my antidepressant
      her student ID is [[Z23009188]], panic attack in class
      employee #[[44120]] needle stick, HIV source
      badge [[88123]] nurse fainted, now our patient
      PPS number [[1234567T]], medical card for himself
      claim [[WC-2201-998]] roofer fell
      barcode [[0099182736]], tube of my patient without a name
      ticket [[REQ018525]] : patient can't open portal, Mrs next bed
      tax file number [[123 456 782]] of my dad with dementia
      CURP [[GOMC960912HDFLRS09]], paciente con dengue
      voter id [[XYZ1234567]] only proof of the unconscious man
      police ref [[CAD 4412/26]], victim in resus
      green card [[SRC2290012345]] patient refugee
      DNI [[12345678Z]], paciente con neumonía
      social worker file [[CPS-99120]], the baby with bruises
      her mobile: [[087 123 4567]], results ready
      contact [[98450 12345]], mother with dengue, need platelets
      Fax#: [[503.555.0199]] attn. oncology, patient's scans
      e-mail: [[tara_k @ post.example]] wants her biopsy
      SSN [[***-**-4412]] on the board behind him
      her social is [[219 09 9999]]
      SIN [[046 454 286]] on the patient's form
      she was admitted [[6/12]] with sepsis
      Referral for physio. Patient's home: [[CF24 3LR]]. Needs evening slot.
      my nan ([[DE22 3NE]]) has had no carers since Friday
      Location code [[BN2 1ET]] for the lady who rang about her stoma
      can the mobile mammo van reach [[T2P 2M5]]? she has no car
      [[E1 6AN]], mother of twins with mastitis, please call back
      her mail is forwarded to zip [[30307]] since the divorce
      Zip=[[85719]];Sex=F;Dx=lupus
      Living situation: alone. ZIP - [[44113]]. Falls: 3.
      ship to "[[15213]]" only, the patient sleeps at his brother's
      she now gets her insulin in [[28801]], closer to the daughter
      patient moved, new zip's [[02139]]
      zip cod [[10463]] oxygen pt
      zcode? the wife said [[55414]] zip
      postal index [[302017]], father needs catheter change at home
      pin no [[695011]] my uncle dialysis patient, bus not running
      Pincode-[[400 076]], lady with fracture, home x-ray
      post code is [[3068]], she wants the same nurse
      Eircode ([[F92 XK02]]) given by the son, chest infection
      please drop the inhaler at [[5 Kestrel Rise]], mum can't walk
      patient's residence: [[Villa 14, Palm Grove Society]], bring ECG machine
      [[Qtr No. 22, Type III, Railway Colony]], my father is bedridden
      Address on chart is [[240 Lake Vista Cir]], she says she moved
      found down outside [[16 Hopewell Ter]]
      send the wound nurse to [[83 Ladysmith]], he is diabetic and alone
      the overdose was at [[900 N 12th St Unit B]]
      she gave [[PO Box 2231]] as home, wants her pathology there
      home: [[rt 4 box 118]], hospice patient
      [[47 Old Mill Lane]]'s tenant, the one with Huntington's
      collect him from [[Flat 7, Brunel House, Dock Road]] for his chemo
      the district nurse could not find [[2 The Paddocks]], patient in pain
      oxygen to [[1/22 Marine Pde]] for my husband
      new mother at [[66 Cherry Hinton Way]], blues
      [[3411 NE Going]] is where she sleeps, off her meds
      he's at [[House #9, Lane 4, Sector 12]], call before you come
      my mother (aged [[92]]) has stopped eating
      Father's age: [[91]] yrs. Hb 7.
      [[94 yr]] F with delirium
      94/M on dabigatran, [[94/M]]
      hubby's gran, [[ninety-eight]], beat sepsis
      a lady, [[93]], ex nurse, tells us how to do it
      they are doing a TAVI on a [[95]] year old, my patient
      My patient is [[90 plus 3]], as he says
      pt [[92y/o]] f fall
      Alter [[93]] Jahre, weiblich, Sturz
      [[97-year-young]] gentleman, first colonoscopy
      who took the walker of [[bed no. 11]]?
      [[Room: 2-117]], patient wants a priest
      [[4 South, bed 9]]: sugar 31, insulin now
      my husband in [[Rm 3021]] has had no lunch
      the guy in [[trauma 2]] is my neighbor
      labour [[room 5]], patient fully dilated
      [[Bed: C-07]] BP low, call me
      [[cabin 204]], my father's drip is finished
      [[isolette 6]], the 26 weeker, had two bradys
      paying by card [[3782 822463 10005]], it's for my wife's scan
      acct-[[00912873]] sent to collections while she was in hospice
      Account [[#77-1029]]: why was my son charged for anesthesia twice?
      patient account number is as follows: [[6620019283]]
      statement shows acct [[XX-4471-9]], miscarriage, please remove
      invoice no: [[2026/0331/A]] for his prosthesis
      guarantor id [[GU-55201]], father refuses to pay
      customer [[C0091827]] is the one with the stoma bags
      patient id is [[PT-0042917]], no known allergies
      [[MRN#0078-223-1]] please cosign, GI bleed
      chart [[A0092817]] was left open at the kiosk, HIV clinic
      med rec [[00-41-22-90]] transferred to burn unit
      Hospital No. [[RXH2209183]] 2WW referral breast
      record no [[2209-1]] — pt tearful
      UHID No: [[AIIMS/22/00917]] husband reports not uploaded
      mrn ending [[4471]] is on the wrong table
      "[[44-09-17]]" is the chart number, he's ready
      HICN: [[123-45-6789A]] on the old card of my dad
      member no. [[0099 1827 36]], MRI denied for our patient
      Ins. ID [[ABC123Q45678]] psoriasis biologic
      Medicaid [[123-456-789-0]] kid with CF
      Her Kaiser number is [[0012918273]]
      group # [[88120]] subscriber [[W20019283]] wife's IVF
      NHS: [[485 777 3456]] smear overdue
      Driver lic. [[W426-5459-0218-0]], patient blacked out
      OLN [[F255-921-50-094-0]] seizure, hold driving
      her pharmacist license, [[PH-44102]], patient of ours
      NMC PIN [[18A2201E]], she's on our detox ward
      license plt [[GHT-2291]], he's drunk in our lot, patient
      Reg. [[YK19 OPL]] – hypo at the wheel
      number plate [[TN 09 BX 4471]] accident victim's bike
      VIN [[JH4KA8260MC000000]], seat belt injury, patient's lawyer asks
      wheelchair van with plate [[7KLM392]] waits for her
      his tag is [[PRV 8812]] in case security tows it, he's in dialysis
      generator SN: [[PVX-220-918]] eri reached, patient anxious
      model 2240, serial [[A1B2C3D4]], her nerve stimulator
      cgm transmitter id [[80H2KQ]] son's
      knee implant ref/lot/serial sticker: SN [[4412098]]
      Serien-Nr. [[4471-A]], Hörgerät meiner Patientin
      her feeding pump [[#FP-22910]] beeps
      see www.[[carepages.example/baby-mateo]] for how he is
      patient's onlyfans is [[onlyfans.com/nurse.k88]]
      dropbox of the scans [[dropbox.com/s/ab12cd/jones-mri]]
      the ip ([[203.0.113.88]]) that opened his psych chart
      [[198.51.100.7]]:8443 is her pump's web page
      login by [[fe80::1ff:fe23:4567:890a]], the ex of our patient
      crash report [[26-0044192]], our femur guy
      his parolee number [[CDC-V22019]], hep C treatment
      slide [[H26-4471]] shows melanoma, her husband waits
      NIN [[AB123456C]] on the sick line of my patient
      alien number [[A099-182-736]] TB contact
      req no. [[88-20192]] bloods haemolysed, patient recalled
      donor number [[D-44120-B]], sperm bank, her choice
      school id [[2201983]] fainted in gym, epileptic
      confirmation code [[HX99QK2]] his colonoscopy booking
      study subject [[S-014-0091]] had a serious adverse event
      Soc. Sec. # [[123-45-6788]] on his wristband
      ssn:[[987654320]], widow's benefits
      Discharge of Mr. Ortega on [[Jun 6]]: no meds list
      Husband's cell [[971.555.0133]], she's crowning
      dial [[0131 496 0123]] for the patient's sister
      Room [[195]]: can I give zofran with QTc 490?
      rm [[12B]] agitated delirium quetiapine dose
      bed [[7]] potassium 6.4 ecg peaked t
      pt dob [[4/12/1951]] pneumovax which one
      MRN [[0091827]] troponin trend meaning
      patient at [[14 Corran Place]] needs home oxygen criteria
      mom's medicare [[1EG4-TE5-MK72]] covers dexcom?
      seen [[02/14/2026]] for shingles, booster when
      fax result to [[541-555-0177]] tsh 12 what dose
      email [[h.brandt@post.example]] the crohns diet sheet
      [[94 yo]] F hip fracture apixaban timing
      [[92M]] with NSTEMI cath or not
      lives in [[97330]] lyme risk after tick bite
      acct [[5529-10]] cpt for wart removal dispute
      driver license [[T992-110-22]] epilepsy rules oregon
      plate [[KTR 481]] whiplash imaging needed?
      discharge [[March 3]] CHF, when follow up echo
      hosp id [[QZ88120]] sodium 118 correction rate
      [[NHS 943 476 5919]] statin after stroke which
      ssn [[219-09-9998]] needs disability letter for fibromyalgia
      call patient's wife [[07700 900 512]] re warfarin dose 4mg
      """;

  static Stream<String> texts() {
    return TEXTS.lines();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void what_leads_to_one_person_is_found(String marked) {
    Bracketed.isFound(marked);
  }
}
