package org.bedside.guard;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers of one person under the many names they have in forms, chats and OCR.
class NumbersOfPatientsTest {

  private static final String TEXTS =
      """
      DVLA wants to hear about [[ASHWO709018RA9ET]], the chap with narcolepsy
      My wife is housebound in [[SW19 4QT]], can anyone do bloods at home?
      catchment question: patient in postcode [[BT7 1NN]], eczema nurse or not
      home oxygen delivered to [[LL57 2DG]] on Tuesday please, he's nearly out
      Post Code - [[M14 6HR]]. Carer present. Pressure sore grade 3.
      pc [[ne1 4lp]] elderly man on floor, lifeline pressed
      Eircode: [[V94 T9PX]], wound dressing for himself twice weekly
      the daughter texted the eir code [[A65F4E2]] for the palliative nurse
      she's at [[D02AF30]] if the doctor on call needs it, chest pain since 4
      Postal code [[K1A 0B6]], new mum with mastitis, who covers?
      postal-code: [[h2x1y4]] patient wants a female family doctor
      PIN [[560034]], father bedridden, need physiotherapist at home
      Pin: [[110 016]] - need O neg blood for my brother, urgent
      Chennai - [[600017]], mother had stroke, ambulance please
      patient resides at Kothrud, Pune [[411038]], fever since four days
      Postcode [[2480]], my mum with emphysema needs a home visit
      NSW [[2145]], our boy with leukaemia gets his chemo at Westmead
      she moved to Ballarat VIC [[3350]] after the amputation
      ZIP+4 [[97205-2214]] on the label of her insulin
      zip code for the gentleman with ALS? [[59718]]
      home zip = [[04092]], walking boot to be shipped
      her zip (which she repeated twice) was [[33129]]
      five digit zip ends it all: [[60657]] and her DOB is on the chart too
      Zip: "[[73301]]" for the man on vent
      widower, COPD, [[19406]] zip, no family nearby
      We sent the nebulizer to [[80911]] but the patient moved
      postal [[V6B 3K9]] caller says husband confused, sats 84
      he gave his postcode as [[EC1A 1BB]] and then passed out
      zip code nine oh two one oh? no, she said [[90211]], hypoglycemic again
      código postal [[28013]], mi madre está encamada
      PLZ [[10439]], Patientin mit Schlaganfall
      patient from [[07030]] drove two hours to see us for her IVF
      Please deliver the commode to [[14 St Aidan's Terrace]] for Mr next-door
      She's at [[Flat 2B, 118 Kingsland Rd]], fell again in the night
      visit request: [[Apartment 9, The Old Mill, Quayside]], man with MND
      patient address [[B-204, Shanti Apartments, MG Road]], send phlebotomist
      [[House No 45, Gali No 3, Laxmi Nagar]], my father has breathing problem
      Door No. 12/4, 3rd Cross, Indiranagar is where the baby with jaundice lives, [[3rd Cross]]
      [[#23, 4th Main, Jayanagar]]: collect blood sample of my mother
      my nan is at [[7 The Crescent]] and her oxygen is out
      the man in [[22 Corn Market]] has not answered the door since his chemo
      Deliver to [[1180 State Hwy 46 N]], TPN patient
      EMS: [[5521 FM 1960 W]], 60s male, unresponsive
      he lives out on [[4410 County Rd 210]], insulin in the mailbox please
      she's off [[12045 E 40th Ave]], wound vac alarm
      Address: [[PO Box 77, Jordan Valley]] for her lab results
      c/o her sister, [[31 Mount Pleasant]], she had her gallbladder out
      [[Unit 6/45 Bondi Rd]], my husband is on home dialysis
      he lives at [[3/17 Wattle Grove]], district nurse weekly
      [[221B Baker Street]] is what the confused gentleman answered, we think he lives [[221B Baker Street]]
      home address on the form reads [[1600 Larkspur Blvd #12]], epileptic, lives alone
      the couple with scabies, [[9 Hawthorn Mews]], second treatment due
      call at [[Rose Cottage, Mill Lane]], she is dying and wants no hospital
      [[Willow House, 8 Church Walk]]: catheter change for the gent
      [[77 Rue Sherbrooke]], femme enceinte, saignement
      Calle Olmo 14, 2º B: la señora se cayó, [[Calle Olmo 14]]
      Patientin wohnt [[Lindenstraße 22]], Verbandswechsel
      Her address: [[Sector 21-C, House 1184]], she is bed-bound
      [[Flat No. 302, Tower 5, Green Park]], dad needs an oxygen concentrator
      Discharge to: [[88 Quarry Bank]] (daughter's), walker ordered
      lives [[6 Orchard Rise]], needs the lift fixed, she's on dialysis
      Taxi from [[19 Dock St]] for patient, chemo at 9
      he is [[45 Sea View]], the flat above the chippy, overdose
      mum is [[93 yrs]] and still drives, should I worry
      father [[95 years]], on blood thinner, nosebleed
      Grandma, [[97y]], swallowed her hearing aid battery
      Pt: F/[[91]], c/o dizziness
      M/[[94]] with hip #, NOF pathway
      [[92/F]] brought by attendants, unresponsive
      male [[90 yrs]] known diabetic
      [[96 year female]] with UTI, confused
      [[ninety three]] and she fired her cardiologist today, my patient, I love her
      our oldest patient turned [[104]] on Sunday
      he is [[91 and a half]], corrects me every time
      she's in her [[mid-nineties]] and still plays the organ, my patient of twenty years
      Patient ([[98]]) declined dialysis
      a [[102 yr old]] woke up after surgery and asked for gin
      wife aged [[90 yrs.]], fall from bed
      Age/Sex: [[93]]/M
      AGE - [[95]] YRS, SEX - FEMALE
      pt age=[[99]], DNR in place
      [[91yo]] lady, RTA, GCS 13
      great-gran hit the big [[100]] last week, now pneumonia
      mi abuela tiene [[94 años]] y no come
      my mother in law ([[92]]) takes nine tablets
      [[93-yr-old]] with first ever seizure
      uncle is [[96 yrs. old]], wants a knee done
      she was [[one hundred and one]] when she beat covid on our ward
      [[91 y]] F, syncope, BP 80/40
      ninety-two years young, my patient walked out, [[ninety-two years young]]
      papa age [[94]] years sugar 400
      gramps will be [[95]] this June, has sepsis
      can we get a sitter for [[Bed-12]], he's climbing out
      [[bed 4]] is vomiting again
      pt shifted to [[Room-308]], family informed
      patient in [[rm 22A]] wants his wife called
      [[Rm: 514-1]] NPO after midnight, consent pending
      she's in [[cubicle 9]] crying, please go
      isolation [[room no. 6]], TB patient, N95 only
      [[Bay 3 Bed 2]] needs cannula, difficult veins
      moved him to [[HDU bed 5]] after the bleed
      my dad is on [[ward 12]], bed by the window
      [[Rm 9]], lady with the DVT, wants to go home
      [[ICU-7]] is crashing, husband outside
      the patient in [[3 West 12]] threw the tray
      visit her in [[Suite 410]] of the rehab, she broke her hip
      [[side room 2]], C diff, gown up before you see him
      [[Bed #: 31]] pt refusing meds
      [[rm.12]] pt wants to smoke
      [[room two-fourteen]] is where the little boy with burns is
      [[bed number 18]] has low saturation, attendant says he ate
      post op hip in [[7B-04]], room is freezing, she says
      [[L&D room 3]]: 9 cm, wants epidural
      [[ER bay 11]] - man with chest pain left without being seen
      [[chair 12]] in dialysis had a seizure, male
      kindly see the patient of [[bed no: 27]], abdomen distended
      [[Room 4112-B]] fell, no injury, daughter called
      [[room six]], guy with the kidney stone, screaming
      [[Rm#3]] peds, RSV baby, wean oxygen
      [[A/C No 50100234567812]], please refund my mother's advance
      hospital acct [[H00918273-2]] shows my hysterectomy twice
      Acc. [[77120-443]]: patient disputes MRI charge
      account ending in [[4471]] was charged for her biopsy
      my statement no. [[ST-99812]] says I owe for a vasectomy
      invoice [[INV-20260341]] for my wife's delivery is wrong
      bill no [[HB/2291/25]], father's angioplasty, kindly explain charges
      the IBAN [[GB29NWBK60161331926819]] is hers, refund the deposit
      customer no: [[CU 883 120]], patient behind with payments
      billing reference [[77-AX-901]] - he's dead, stop writing
      guarantor #[[5510298]], collections again for the appendectomy
      paid by Visa [[4929 1234 5678 9012]], she asked for the refund
      credit card: [[5412-7512-3412-3456]] exp 09/27, patient's husband
      sort code [[40-11-22]] acc [[70872490]] for patient's refund
      (acct: [[003918-A]]) patient says bill was paid
      Acct.#[[991-223-10]], balance after her c-section $4,000
      my account [[83720019]] with your clinic still lists my ex as payer
      A/R [[A-552019]] write off, patient deceased
      HAR [[600123998]] has the wrong diagnosis for her
      receipt no [[R/8837/26]], paid cash for ECG of my father
      reference [[PAY-88120-Q]]: payment plan for his dialysis transport
      venmo [[@jill-tops-9]] paid her copay
      account with the number [[2230 9912]] belongs to the lady who sued
      routing no. [[021000021]] account no. [[9871203344]], patient refund
      chart # [[883-21-04]] has two birthdays
      UMRN: [[KIMS-229918]] - husband's reports please
      CR No. [[201900345]]/26, mother's biopsy report
      IP no [[IP/22/9981]], my brother in ICU since Monday
      OPD No. [[44219]] cough since one month
      reg. no. [[2026/1187]], my daughter's Mantoux
      hospital ID [[H-77120]] wrong allergy listed
      (MRN [[00918821]]) refused LP
      patient no [[P/0091/7]], dressings twice weekly
      can someone unlock the chart ([[M2201983]]), she is on the table
      record [[10029381]] merged with her twin's
      NHI [[ZAC5361]] for the lady with the abscess
      URN [[1209981]], DNR on file, still intubated
      case sheet no. [[7781/26]], delivered at 3 am
      pt# [[55120]] no show twice, opioid contract
      Cerner FIN [[88120993]], she eloped
      medical record [[A 00 23 19]] shows her abortion
      his Epic ID, [[Z4419920]], pulls up somebody else
      file [[MR-2201-88]] of the burned child is missing
      hosp. no.: [[K209918]] ?appendix
      account of chart no [[4409-1]]: patient has sepsis
      patient identifier [[QX-99120]], genital herpes
      crno [[98120034]] platelet 12000
      ptid [[00918]] stroke, door to needle 22 min
      NHS number is [[943 476 5919]], she has no fixed address
      policy [[POL-88123-X]], hospital says cashless denied for my father
      TPA card no [[MD15-0099812]], knee replacement approval pending
      Medicare card [[2953 12345 1]], bulk billed for her pap
      OHIP [[1234-567-890-AB]] expired, kid has asthma
      RAMQ [[TREM 8412 1599]], enceinte de 12 semaines
      Blue Cross [[XYP882910034]] denied my son's growth hormone
      subscriber no. [[W2291 88310]], infusion denied
      GMS card [[K448821A]], himself needs a repeat
      PHN [[9876 543 210]], BC, positive for chlamydia
      DVA gold card [[QSS12345]], veteran with PTSD
      insurance: Aetna, [[W123456789]], my MS drug
      HSN [[119 229 338]] Sask patient with psoriasis
      ABHA [[91-2233-4455-6677]], mother diabetic
      CGHS card no [[4419921]] retired father angiography
      ID# on her Tricare card: [[00918273645]]
      plan ID [[H5521-014]] member [[88120033]], patient
      Krankenversichertennummer [[A123456780]], Patientin schwanger
      DL# [[S530-4601-2290]], seizure last week
      her driver's license ([[D1204481]]) says organ donor
      license number on the bottle-thrower: [[H99-812-330]]
      RN license [[RN-229918]] is my patient's, she's in rehab
      GMC [[7712345]], our own patient with burnout
      DEA no. [[BM1234563]] stamped under his name
      NPI [[1234567893]], the doc who's now our patient
      pilot cert no. [[3312098]], had a syncope
      AHPRA [[MED0001234567]] patient is a doctor
      firearm licence [[FAC/12/8890]], suicidal farmer
      DL no: [[KA05 20110012345]], patient's son brought it as id
      PE licence no [[44120]] structural engineer with vertigo
      hackney licence [[HC-2210]] driver had a fit
      CDL [[TX 22918833]] diabetic trucker
      his truck's plate is [[BKR-4471]]
      pacemaker model W1DR01, S/N [[RNJ 402281 H]], her battery is low
      serial: [[PZA998812S]], his ICD
      pump s/n [[442-881-20]] alarms all night
      CPAP ser [[23172209981]] under recall, he still uses it
      IMEI [[356938035643809]] used by patient for the app
      device ID: [[VNS-103-88120]], seizures up
      lot and serial on his stent: serial [[99120-X]]
      implant serial# [[SN-2201983]], left breast
      MAC [[00-1A-2B-3C-4D-5E]] of her monitor
      oxygen concentrator no. [[OC-22918]] at grandma's
      his hearing aid (serial [[19X88120]]) is lost
      court record [[https://www.courts.ca.gov/cases/S22918]] about the man we treated
      patient portal hit from [[192.0.2.77/24]] at 2 am
      """;

  static Stream<String> texts() {
    return TEXTS.lines();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_number_under_any_name_is_found(String marked) {
    Bracketed.isFound(marked);
  }
}
