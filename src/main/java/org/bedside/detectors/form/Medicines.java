package org.bedside.detectors.form;

import java.util.Set;
import org.bedside.words.WordSet;

/// Names of medicines that a text has to say as they are.
final class Medicines {

  /// Ends of generic names, which the WHO and the USAN Council keep for kinds of medicines.
  private static final String[] STEMS = {
    "statin", "sartan", "prazole", "cillin", "mycin", "micina", "floxacin", "gliflozin", "gliptin",
    "glutide", "dipine", "olol", "oxetine", "triptan", "azepam", "azolam", "caine", "cycline",
    "conazole", "statina", "dipino", "prazol", "conazol", "thiazide", "ximab", "zumab", "tinib"
  };

  private static final Set<String> NAMES =
      WordSet.list(
          """
          acetaminophen acetaminofen acyclovir aciclovir albuterol amlodipine amlodipino amoxicillin
          amoxicilina antihistamine aspirin aspirina atorvastatin benadryl buprenorphine buprenorfina
          bupropion captopril carbamazepine cefalexin cephalexin cetirizine citalopram clonidine
          clopidogrel codeine dextromethorphan diphenhydramine doxycycline epinephrine epinefrina
          enalapril escitalopram estradiol fentanyl fentanilo fluconazole fluoride furosemide gabapentin
          gabapentina glipizide heparin heparina hydrochlorothiazide hydrocodone hydrocortisone
          hydroxyzine ibuprofen ibuprofeno insulin insulina ivermectin levothyroxine levotiroxina lidocaine
          lisinopril loratadine loratadina melatonin metformin metformina methadone metadona methotrexate
          metotrexato minoxidil montelukast morphine naloxone naloxona naltrexone naproxen naproxeno
          nicotine nirmatrelvir oseltamivir oxycodone oxicodona oxytocin paracetamol penicillin penicilina
          prednisone prednisona pregabalin quetiapine ramipril ritonavir semaglutide sertraline sertralina
          sildenafil spironolactone sumatriptan tadalafil tamoxifen tirzepatide tramadol trazodone
          tretinoin valacyclovir warfarin warfarina zolpidem
          """);

  private Medicines() {}

  static boolean has(String word) {
    if (NAMES.contains(word)) {
      return true;
    }
    for (var stem : STEMS) {
      if (word.length() > stem.length() + 1 && word.endsWith(stem)) {
        return true;
      }
    }
    return false;
  }
}
