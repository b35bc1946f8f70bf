/**
 * English words that say nothing about a paper's subject: function words, and the furniture of
 * abstracts ("we propose a novel method").
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a ability able about above across achieve achieved achieves aim aims after again against all allow allows also although among an
  and another any approach approaches are article as at available based be because been before being
  below between both but by can cannot code compared consistently could crucial current demonstrate
  demonstrated demonstrates despite did different do does doing due during e each easy effective
  effectively effectiveness either enable enables enabling enhance enhances enhancing especially
  et etc even extra every evaluate evaluation existing experiment experimental experiments extensive fall few
  findings first for framework from further future g github given great had hard has have having he her here high
  highly his how however https http i if improve improved improvement improvements improves in
  include including into introduce introduced introduces is issue it its itself key lead leading
  leads less like limitations limited made make makes making many may method methods might more
  moreover most much must need needs nevertheless new no nor not notably novel now of often on one only or org
  other others our out over overall own paper per perform performance performs present presents
  previous problem propel process propose proposed proposes provide provides providing recent recently
  remain remains reveal reveals result results s same second several she should show shows
  significant significantly success since single so some specifically start state still study studies such
  superior t tackle task tasks than that the their them then there these they this those three through
  thus to towards toward two under up us use used user uses using various verify very via was way we well
  were what when where whether which while who whom whose why wide widely will with within without
  work works would accurate address addressed addressing applied apply applying automatically capability capabilities challenge challenges
  challenging comprehensive conduct conducted contain contains critical demand demands design designed
  develop developed diverse employ employed ensure explore explored exploring finally find focus focuses generally
  increasingly insight insights investigate investigated gap observe offer offers offering open paradigm particularly
  potential promising rely relies relying require required requires setting settings simple source specific strategy
  strategies strong superiority usage utilize utilizes valuable widespread
  yet you your com www`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
