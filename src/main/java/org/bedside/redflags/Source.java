package org.bedside.redflags;

/// Where a rule is from: pages of the CDC and of the National Library of Medicine (MedlinePlus),
/// both in the public domain. The phrases in the lists are this project's own.
public enum Source {
  HEART_ATTACK(
      "CDC, About heart attack", "https://www.cdc.gov/heart-disease/about/heart-attack.html"),
  STROKE(
      "CDC, Signs and symptoms of stroke", "https://www.cdc.gov/stroke/signs-symptoms/index.html"),
  EMERGENCIES(
      "MedlinePlus, Recognizing medical emergencies",
      "https://medlineplus.gov/ency/article/001927.htm"),
  BLEEDING("MedlinePlus, Bleeding", "https://medlineplus.gov/ency/article/000045.htm"),
  ANAPHYLAXIS("MedlinePlus, Anaphylaxis", "https://medlineplus.gov/ency/article/000844.htm"),
  POISONING("MedlinePlus, Poisoning first aid", "https://medlineplus.gov/ency/article/007579.htm"),
  SUICIDE(
      "MedlinePlus, Suicide and suicidal behavior",
      "https://medlineplus.gov/ency/article/001554.htm"),
  FEVER("MedlinePlus, Fever", "https://medlineplus.gov/ency/article/003090.htm"),
  PREGNANCY(
      "CDC, Urgent maternal warning signs",
      "https://www.cdc.gov/hearher/maternal-warning-signs/index.html"),
  VISION("MedlinePlus, Vision problems", "https://medlineplus.gov/ency/article/003029.htm"),
  TORSION("MedlinePlus, Testicular torsion", "https://medlineplus.gov/ency/article/000517.htm"),
  SEPSIS("CDC, About sepsis", "https://www.cdc.gov/sepsis/about/index.html"),
  MENINGITIS("MedlinePlus, Meningitis", "https://medlineplus.gov/ency/article/000680.htm"),
  CONFUSION("MedlinePlus, Confusion", "https://medlineplus.gov/ency/article/003205.htm"),
  SEIZURE(
      "CDC, First aid for seizures",
      "https://www.cdc.gov/epilepsy/first-aid-for-seizures/index.html"),
  FAINTING("MedlinePlus, Fainting", "https://medlineplus.gov/ency/article/003092.htm"),
  HEAD_INJURY(
      "CDC, HEADS UP: concussion danger signs",
      "https://www.cdc.gov/heads-up/signs-symptoms/index.html"),
  DEHYDRATION("MedlinePlus, Dehydration", "https://medlineplus.gov/ency/article/000982.htm"),
  DIABETES(
      "MedlinePlus, Diabetic ketoacidosis and low blood sugar",
      "https://medlineplus.gov/ency/article/000320.htm"),
  BURN("MedlinePlus, Burns", "https://medlineplus.gov/ency/article/000030.htm"),
  VIOLENCE("MedlinePlus, Domestic violence", "https://medlineplus.gov/domesticviolence.html");

  private final String title;
  private final String address;

  Source(String title, String address) {
    this.title = title;
    this.address = address;
  }

  public String title() {
    return title;
  }

  public String address() {
    return address;
  }
}
