// What people and spreadsheets write for dates, and what they are told.
#include <entente/graphs/model/date_slips.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("each slip of a date is named with its likely original") {
  struct Row {
    std::string text, fault, hint;
  };
  const Row row = GENERATE(values<Row>({
      {"12/01/2014", "date \"12/01/2014\" is ambiguous: 12 January or 1 December",
       "write 2014-01-12 or 2014-12-01, or pass --date-order dmy or mdy"},
      {"25/12/2014", "date \"25/12/2014\" is written with the day first",
       "write 2014-12-25, or pass --date-order dmy"},
      {"12/25/2014", "date \"12/25/2014\" is written with the month first",
       "write 2014-12-25, or pass --date-order mdy"},
      {"7.7.2014", "date \"7.7.2014\" is written with the day first",
       "write 2014-07-07, or pass --date-order dmy"},
      {"42278", "date \"42278\" is a spreadsheet's day number",
       "it probably was 2015-10-01; format the column as text"},
      {"Oct-15", "date \"Oct-15\" is a month as spreadsheets rewrite it",
       "it probably was 2015-10; format the column as text"},
      {"Jul-55", "date \"Jul-55\" is a month as spreadsheets rewrite it",
       "it probably was 1955-07; format the column as text"},
      {"16350", "date \"16350\" is a spreadsheet's day number",
       "it probably was 1944-10-05, or 2014-10-07 as R counts days; format the column as text"},
      {"-5705", "date \"-5705\" may be days before 1970, as R counts them", "write 1954-05-20"},
      {"16 October", "date \"16 October\" does not tell its year", "write the year too, such as 2015-10-07"},
      {"16-Oct", "date \"16-Oct\" does not tell its year", "write the year too, such as 2015-10-07"},
      {"May 3", "date \"May 3\" does not tell its year", "write the year too, such as 2015-10-07"},
      {"May 55", "date \"May 55\" is a month as spreadsheets rewrite it",
       "it probably was 1955-05; format the column as text"},
      {"12.03.90", "date \"12.03.90\" has a year of two digits",
       "write it with all four, such as 2015-10-07"},
      {"31/02/1990", "\"31/02/1990\" is no date",
       "write 2015, 2015-10, 2015-10-07, 1947/1991 or [1947..1991]"},
      {"2015-W03", "date \"2015-W03\" is a week",
       "write [2015-01-12..2015-01-18] for a day of it, 2015-01-12/2015-01-18 for throughout"},
      {"2015W01", "date \"2015W01\" is a week",
       "write [2014-12-29..2015-01-04] for a day of it, 2014-12-29/2015-01-04 for throughout"},
      {"2020-w53", "date \"2020-w53\" is a week",
       "write [2020-12-28..2021-01-03] for a day of it, 2020-12-28/2021-01-03 for throughout"},
      {"1969-W52", "date \"1969-W52\" is a week",
       "write [1969-12-22..1969-12-28] for a day of it, 1969-12-22/1969-12-28 for throughout"},
      {"2015-W54", "\"2015-W54\" is no date", "write 2015, 2015-10, 2015-10-07, 1947/1991 or [1947..1991]"},
      {"12 octobre 1990", "\"12 octobre 1990\" is no date: \"octobre\" is no month in English",
       "write the month as a number, such as 2015-10-07"},
      {"mars 1990", "\"mars 1990\" is no date: \"mars\" is no month in English",
       "write the month as a number, such as 2015-10"},
      {"12. Dezember 1990", "\"12. Dezember 1990\" is no date: \"Dezember\" is no month in English",
       "write the month as a number, such as 2015-10-07"},
      {"October 2015", "date \"October 2015\" is written with its month in words", "write 2015-10"},
      {"7-Oct-15", "date \"7-Oct-15\" has a year of two digits",
       "it probably was 2015-10-07; format the column as text"},
      {"7 Oct 2015", "date \"7 Oct 2015\" is written with its month in words", "write 2015-10-07"},
      {"October 7, 2015", "date \"October 7, 2015\" is written with its month in words", "write 2015-10-07"},
      {"1985-4-1", "date \"1985-4-1\" is written with other signs than dashes", "write 1985-04-01"},
      {"1985/04/01", "date \"1985/04/01\" is written with other signs than dashes", "write 1985-04-01"},
      {"1985-4", "date \"1985-4\" is written with other signs than dashes", "write 1985-04"},
      {"1877-8", "date \"1877-8\" may be a month or a span of years",
       "write 1877-08, or 1877/1878 for throughout"},
      {"1985-02-30", "date \"1985-02-30\" is not in the calendar", "check its month and day"},
      {"1985-13", "date \"1985-13\" is not in the calendar", "check its month and day"},
      {"1947-91", "date \"1947-91\" is written as a span with a dash or a word", "write 1947/1991"},
      {"1947-1991", "date \"1947-1991\" is written as a span with a dash or a word", "write 1947/1991"},
      {"1950s", "date \"1950s\" is written as a decade in words", "write 195X"},
      {"unknown", "date \"unknown\" is written as not known", "leave it empty"},
      {"1955/open", "date \"1955/open\" is written as a span of two years", "write 1955/.."},
      {"ca. 1955", "date \"ca. 1955\" is written with \"about\" in words", "write 1955~"},
      {"circa 1955", "date \"circa 1955\" is written with \"about\" in words", "write 1955~"},
      {"19uu", "date \"19uu\" is written with letters of the draft of 2012", "write 19XX"},
      {"2015-10-07T12:00", "date \"2015-10-07T12:00\" is written with a time of day, which is left out",
       "write 2015-10-07"},
      {"-0044", "date \"-0044\" is outside the years 1 to 9999", "leave the date empty"},
      {"soon", "\"soon\" is no date", "write 2015, 2015-10, 2015-10-07, 1947/1991 or [1947..1991]"},
  }));
  const Reading<When> reading = parse_when(row.text);
  INFO(row.text);
  CHECK_FALSE(reading.value);
  CHECK(reading.fault == row.fault);
  CHECK(reading.hint == row.hint);
}

TEST_CASE("any bytes are told to be no date") {
  for (int first = 1; first < 256; ++first)
    for (const char* rest : {"", "-", "/", "..", "15-", "-Oct-15"}) {
      const std::string text = std::string(1, static_cast<char>(first)) + rest;
      const Slip slip = date_slip(text);
      REQUIRE_FALSE(slip.fault.empty());
      REQUIRE_FALSE(slip.hint.empty());
    }
}
