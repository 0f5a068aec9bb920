package org.bedside.answers;

/// What is told to the place on which words stand that are not answered: this, and nothing about
/// anybody. The key of its name is `answers.category.` and the name.
enum Category {
  FAKE,
  ABUSE,
  SPAM,
  PRIVACY,
  OFF_TOPIC
}
