/* Finds notices in the index that converters/search writes (see search/index.json beside the site).
   Folding and terms are those of converters/search/fold.py and terms.py; a test holds them equal.
   The postings give candidates, the text proves each of them: what is not proved is not shown. */
(function (global) {
  "use strict";
  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";

  /* --- folding ------------------------------------------------------------------------------------ */
  const VARIANTS = new Map();
  for (const [from, to] of [["[{〔【〖", "("], ["]}〕】〗", ")"], ["‐‑‒–—―−", "-"], ["‘’ʼ`´", "'"], ["“”„«»", '"']])
    for (const character of from) VARIANTS.set(character, to);
  /* Traditional characters, each with its simplified form behind it: converters/traditional/pairs.txt. */
  const PAIRS = `
㑯㑔㑳㑇㑶㐹㓨刾㘚㘎㜄㚯㜏㛣㠏㟆㥮㤘㩜㨫㩳㧐㩵擜䁻䀥䃮鿎䊷䌶䋙䌺䋚䌻䋹䌿䋻䌾䍦䍠䎱䎬䙡䙌䜀䜧䝼䞍䥇䦂䥑鿏䥱䥾䦛䦶䦟䦷䯀䯅䰾鲃䱷䲣䱽䲝䲁鳚䲘鳤䴉鹮丟丢並并亂乱亙亘
亞亚佇伫佈布佔占併并來来侖仑侶侣侷局俁俣係系俔伣俠侠俥伡俬私倀伥倆俩倈俫倉仓個个們们倖幸倫伦倲㑈偉伟偑㐽側侧偵侦偽伪傌㐷傑杰傖伧傘伞備备傢家傭佣傯偬傳传傴伛債债
傷伤傾倾僂偻僅仅僉佥僑侨僕仆僞伪僥侥僨偾僱雇價价儀仪儁俊儂侬億亿儈侩儉俭儎傤儐傧儔俦儕侪儘尽償偿優优儲储儷俪儸㑩儺傩儻傥儼俨兇凶兌兑兒儿兗兖內内兩两冊册冑胄冪幂
凈净凍冻凜凛凱凯別别刪删剄刭則则剋克剎刹剗刬剛刚剝剥剮剐剴剀創创剷铲劃划劇剧劉刘劊刽劌刿劍剑劏㓥劑剂劚㔉勁劲動动務务勛勋勝胜勞劳勢势勩勚勱劢勳勋勵励勸劝勻匀匭匦
匯汇匱匮區区協协卹恤卻却卽即厙厍厠厕厤历厭厌厲厉厴厣參参叄叁叢丛吳吴吶呐呂吕咼呙員员唄呗唸念問问啓启啞哑啟启啢唡喎㖞喚唤喪丧喫吃喬乔單单喲哟嗆呛嗇啬嗊唝嗎吗嗚呜
嗩唢嗶哔嘆叹嘍喽嘓啯嘔呕嘖啧嘗尝嘜唛嘩哗嘮唠嘯啸嘰叽嘵哓嘸呒嘽啴噁恶噓嘘噚㖊噝咝噠哒噥哝噦哕噯嗳噲哙噴喷噸吨噹当嚀咛嚇吓嚌哜嚐尝嚕噜嚙啮嚥咽嚦呖嚨咙嚮向嚲亸嚳喾
嚴严嚶嘤囀啭囁嗫囂嚣囅冁囈呓囉啰囌苏囑嘱囪囱圇囵國国圍围園园圓圆圖图團团垻坝埡垭埰采執执堅坚堊垩堖垴堝埚堯尧報报場场塊块塋茔塏垲塒埘塗涂塚冢塢坞塤埙塵尘塹堑墊垫
墜坠墮堕墰坛墳坟墶垯墻墙墾垦壇坛壋垱壎埙壓压壘垒壙圹壚垆壜坛壞坏壟垄壠垅壢坜壩坝壪塆壯壮壺壶壼壸壽寿夠够夢梦夾夹奐奂奧奥奩奁奪夺奬奖奮奋奼姹妝妆姍姗姦奸娛娱婁娄
婦妇婭娅媧娲媯妫媰㛀媼媪媽妈嫋袅嫗妪嫵妩嫺娴嫻娴嫿婳嬀妫嬃媭嬈娆嬋婵嬌娇嬙嫱嬡嫒嬤嬷嬪嫔嬰婴嬸婶孃娘孋㛤孌娈孫孙學学孿孪宮宫寀采寢寝實实寧宁審审寫写寬宽寵宠寶宝
將将專专尋寻對对導导尷尴屆届屍尸屓屃屜屉屢屡層层屨屦屬属岡冈峯峰峴岘島岛峽峡崍崃崑昆崗岗崙仑崢峥崬岽嵐岚嵗岁嵾㟥嶁嵝嶄崭嶇岖嶔嵚嶗崂嶠峤嶢峣嶧峄嶨峃嶮崄嶸嵘嶺岭
嶼屿嶽岳巋岿巒峦巔巅巖岩巰巯巹卺帥帅師师帳帐帶带幀帧幃帏幓㡎幗帼幘帻幟帜幣币幫帮幬帱幹干幾几庫库廁厕廂厢廄厩廈厦廎庼廕荫廚厨廝厮廟庙廠厂廡庑廢废廣广廩廪廬庐廳厅
弒弑弔吊弳弪張张強强彆别彈弹彌弥彎弯彔录彙汇彠彟彥彦彫雕彲彨彿佛後后徑径從从徠徕復复徹彻恆恒恥耻悅悦悞悮悵怅悶闷悽凄惡恶惱恼惲恽惻恻愛爱愜惬愨悫愴怆愷恺愾忾慄栗
態态慍愠慘惨慚惭慟恸慣惯慤悫慪怄慫怂慮虑慳悭慶庆慺㥪慼戚慾欲憂忧憊惫憐怜憑凭憒愦憖慭憚惮憤愤憫悯憮怃憲宪憶忆懇恳應应懌怿懍懔懞蒙懟怼懣懑懤㤽懨恹懲惩懶懒懷怀懸悬
懺忏懼惧懾慑戀恋戇戆戔戋戧戗戩戬戰战戱戯戲戏戶户拋抛挩捝挱挲挾挟捨舍捫扪捲卷掃扫掄抡掆㧏掗挜掙挣掛挂採采揀拣揚扬換换揮挥揯搄損损搖摇搗捣搵揾搶抢摑掴摜掼摟搂摯挚
摳抠摶抟摻掺撈捞撏挦撐撑撓挠撝㧑撟挢撣掸撥拨撫抚撲扑撳揿撻挞撾挝撿捡擁拥擄掳擇择擊击擋挡擓㧟擔担據据擠挤擣捣擬拟擯摈擰拧擱搁擲掷擴扩擷撷擺摆擻擞擼撸擽㧰擾扰攄摅
攆撵攏拢攔拦攖撄攙搀攛撺攜携攝摄攢攒攣挛攤摊攪搅攬揽敎教敓敚敗败敘叙敵敌數数斂敛斃毙斆敩斕斓斬斩斷断於于旂旗旣既昇升時时晉晋晝昼暈晕暉晖暘旸暢畅暫暂曄晔曆历曇昙
曉晓曏向曖暧曠旷曨昽曬晒書书會会朧胧朮术東东枴拐柵栅柺拐査查桿杆梔栀梘枧條条梟枭梲棁棄弃棊棋棖枨棗枣棟栋棡㭎棧栈棲栖棶梾椏桠椲㭏楊杨楓枫楨桢業业極极榦干榪杩榮荣
榲榅榿桤構构槍枪槓杠槤梿槧椠槨椁槮椮槳桨槶椢槼椝樁桩樂乐樅枞樑梁樓楼標标樞枢樢㭤樣样樧榝樫㭴樳桪樸朴樹树樺桦樿椫橈桡橋桥機机橢椭橫横檁檩檉柽檔档檜桧檟槚檢检檣樯
檮梼檯台檳槟檸柠檻槛櫃柜櫓橹櫚榈櫛栉櫝椟櫞橼櫟栎櫥橱櫧槠櫨栌櫪枥櫫橥櫬榇櫱蘖櫳栊櫸榉櫻樱欄栏欅榉權权欏椤欒栾欖榄欞棂欽钦歎叹歐欧歟欤歡欢歲岁歷历歸归歿殁殘残殞殒
殤殇殨㱮殫殚殭僵殮殓殯殡殰㱩殲歼殺杀殻壳殼壳毀毁毆殴毿毵氂牦氈毡氌氇氣气氫氢氬氩氳氲氾泛汎泛汙污決决沒没沖冲況况泝溯洩泄洶汹浹浃涇泾涗涚涼凉淒凄淚泪淥渌淨净淩凌
淪沦淵渊淶涞淺浅渙涣減减渢沨渦涡測测渾浑湊凑湞浈湧涌湯汤溈沩準准溝沟溫温溮浉溳涢溼湿滄沧滅灭滌涤滎荥滙汇滬沪滯滞滲渗滷卤滸浒滻浐滾滚滿满漁渔漊溇漚沤漢汉漣涟漬渍
漲涨漵溆漸渐漿浆潁颍潑泼潔洁潙沩潚㴋潛潜潤润潯浔潰溃潷滗潿涠澀涩澆浇澇涝澐沄澗涧澠渑澤泽澦滪澩泶澮浍澱淀澾㳠濁浊濃浓濄㳡濕湿濘泞濚溁濛蒙濜浕濟济濤涛濧㳔濫滥濰潍
濱滨濺溅濼泺濾滤瀂澛瀅滢瀆渎瀇㲿瀉泻瀋沈瀏浏瀕濒瀘泸瀝沥瀟潇瀠潆瀦潴瀧泷瀨濑瀰弥瀲潋瀾澜灃沣灄滠灑洒灕漓灘滩灝灏灡㳕灣湾灤滦灧滟灩滟災灾為为烏乌烴烃無无煉炼煒炜
煙烟煢茕煥焕煩烦煬炀煱㶽熅煴熒荧熗炝熱热熲颎熾炽燁烨燈灯燉炖燒烧燙烫燜焖營营燦灿燬毁燭烛燴烩燶㶶燻熏燼烬燾焘爍烁爐炉爛烂爭争爲为爺爷爾尔牀床牆墙牘牍牽牵犖荦犛牦
犢犊犧牺狀状狹狭狽狈猙狰猶犹猻狲獁犸獃呆獄狱獅狮獎奖獨独獪狯獫猃獮狝獰狞獱㺍獲获獵猎獷犷獸兽獺獭獻献獼猕玀猡現现琱雕琺珐琿珲瑋玮瑒玚瑣琐瑤瑶瑩莹瑪玛瑲玱璉琏璡琎
璣玑璦瑷璫珰璯㻅環环璵玙璸瑸璽玺璿璇瓊琼瓏珑瓔璎瓚瓒甌瓯甕瓮產产産产甦苏畝亩畢毕畫画異异畵画當当疇畴疊叠痙痉痠酸痾疴瘂痖瘋疯瘍疡瘓痪瘞瘗瘡疮瘧疟瘮瘆瘲疭瘺瘘瘻瘘
療疗癆痨癇痫癉瘅癒愈癘疠癟瘪癡痴癢痒癤疖癥症癧疬癩癞癬癣癭瘿癮瘾癰痈癱瘫癲癫發发皁皂皚皑皰疱皸皲皺皱盃杯盜盗盞盏盡尽監监盤盘盧卢盪荡眞真眥眦眾众睏困睜睁睞睐瞘眍
瞜䁖瞞瞒瞶瞆瞼睑矇蒙矓眬矚瞩矯矫硃朱硜硁硤硖硨砗硯砚碕埼碩硕碭砀碸砜確确碼码碽䂵磑硙磚砖磠硵磣碜磧碛磯矶磽硗磾䃅礄硚礆硷礎础礙碍礦矿礪砺礫砾礬矾礱砻祕秘祿禄禍祸
禎祯禕祎禡祃禦御禪禅禮礼禰祢禱祷禿秃秈籼稅税稈秆稏䅉稜棱稟禀種种稱称穀谷穇䅟穌稣積积穎颖穠秾穡穑穢秽穩稳穫获穭穞窩窝窪洼窮穷窯窑窵窎窶窭窺窥竄窜竅窍竇窦竈灶竊窃
竪竖競竞筆笔筍笋筧笕筴䇲箇个箋笺箏筝節节範范築筑篋箧篔筼篠筿篤笃篩筛篳筚簀箦簍篓簑蓑簞箪簡简簣篑簫箫簹筜簽签簾帘籃篮籌筹籔䉤籙箓籛篯籜箨籟籁籠笼籤签籩笾籪簖籬篱
籮箩籲吁粵粤糉粽糝糁糞粪糧粮糰团糲粝糴籴糶粜糹纟糾纠紀纪紂纣約约紅红紆纡紇纥紈纨紉纫紋纹納纳紐纽紓纾純纯紕纰紖纼紗纱紘纮紙纸級级紛纷紜纭紝纴紡纺紬䌷紮扎細细紱绂
紲绁紳绅紵纻紹绍紺绀紼绋紿绐絀绌終终絃弦組组絅䌹絆绊絎绗結结絕绝絛绦絝绔絞绞絡络絢绚給给絨绒絰绖統统絲丝絳绛絶绝絹绢綁绑綃绡綆绠綈绨綉绣綌绤綏绥綐䌼綑捆經经綜综
綞缍綠绿綢绸綣绻綫线綬绶維维綯绹綰绾綱纲網网綳绷綴缀綵彩綸纶綹绺綺绮綻绽綽绰綾绫綿绵緄绲緇缁緊紧緋绯緑绿緒绪緓绬緔绱緗缃緘缄緙缂線线緝缉緞缎締缔緡缗緣缘緦缌編编
緩缓緬缅緯纬緱缑緲缈練练緶缏緹缇緻致緼缊縈萦縉缙縊缢縋缒縐绉縑缣縕缊縗缞縛缚縝缜縞缟縟缛縣县縧绦縫缝縭缡縮缩縱纵縲缧縳䌸縴纤縵缦縶絷縷缕縹缥總总績绩繃绷繅缫繆缪
繒缯織织繕缮繚缭繞绕繡绣繢缋繩绳繪绘繫系繭茧繮缰繯缳繰缲繳缴繸䍁繹绎繼继繽缤繾缱繿䍀纇颣纈缬纊纩續续纍累纏缠纓缨纔才纖纤纘缵纜缆缽钵罃䓨罈坛罌罂罎坛罰罚罵骂罷罢
羅罗羆罴羈羁羋芈羣群羥羟羨羡義义羶膻習习翫玩翬翚翹翘翽翙耬耧耮耢聖圣聞闻聯联聰聪聲声聳耸聵聩聶聂職职聹聍聽听聾聋肅肃脅胁脈脉脛胫脣唇脩修脫脱脹胀腎肾腖胨腡脶腦脑
腫肿腳脚腸肠膃腽膕腘膚肤膞䏝膠胶膩腻膽胆膾脍膿脓臉脸臍脐臏膑臘腊臚胪臟脏臠脔臢臜臥卧臨临臺台與与興兴舉举舊旧舘馆艙舱艤舣艦舰艫舻艱艰艷艳芻刍苧苎茲兹荊荆莊庄莖茎
莢荚莧苋華华菴庵萇苌萊莱萬万萴荝萵莴葉叶葒荭葤荮葦苇葯药葷荤蒐搜蒓莼蒔莳蒕蒀蒞莅蒼苍蓀荪蓆席蓋盖蓮莲蓯苁蓴莼蓽荜蔔卜蔘参蔞蒌蔣蒋蔥葱蔦茑蔭荫蕁荨蕆蒇蕎荞蕒荬蕓芸
蕕莸蕘荛蕢蒉蕩荡蕪芜蕭萧蕷蓣薀蕰薈荟薊蓟薌芗薑姜薔蔷薘荙薟莶薦荐薩萨薳䓕薵䓓薺荠藍蓝藎荩藝艺藥药藪薮藭䓖藴蕴藶苈藹蔼藺蔺蘀萚蘄蕲蘆芦蘇苏蘊蕴蘋苹蘚藓蘞蔹蘢茏蘭兰
蘺蓠蘿萝虆蔂處处虛虚虜虏號号虧亏虯虬蛺蛱蛻蜕蜆蚬蝕蚀蝟猬蝦虾蝨虱蝸蜗螄蛳螞蚂螢萤螮䗖螻蝼螿螀蟄蛰蟈蝈蟎螨蟣虮蟬蝉蟯蛲蟲虫蟶蛏蟻蚁蠁蚃蠅蝇蠆虿蠍蝎蠐蛴蠑蝾蠔蚝蠟蜡
蠣蛎蠨蟏蠱蛊蠶蚕蠻蛮衆众衊蔑術术衕同衚胡衛卫衝冲袞衮裊袅裏里補补裝装裡里製制複复褌裈褘袆褲裤褳裢褸褛褻亵襇裥襉裥襏袯襖袄襝裣襠裆襤褴襪袜襬摆襯衬襲袭襴襕覈核見见
覎觃規规覓觅視视覘觇覡觋覥觍覦觎親亲覬觊覯觏覲觐覷觑覺觉覽览覿觌觀观觴觞觶觯觸触訁讠訂订訃讣計计訊讯訌讧討讨訐讦訒讱訓训訕讪訖讫託托記记訛讹訝讶訟讼訢䜣訣诀訥讷
訩讻訪访設设許许訴诉訶诃診诊註注証证詁诂詆诋詎讵詐诈詒诒詔诏評评詖诐詗诇詘诎詛诅詞词詠咏詡诩詢询詣诣試试詩诗詫诧詬诟詭诡詮诠詰诘話话該该詳详詵诜詼诙詿诖誄诔誅诛
誆诓誇夸誌志認认誑诳誒诶誕诞誘诱誚诮語语誠诚誡诫誣诬誤误誥诰誦诵誨诲說说説说誰谁課课誶谇誹诽誼谊誾訚調调諂谄諄谆談谈諉诿請请諍诤諏诹諑诼諒谅論论諗谂諛谀諜谍諝谞
諞谝諡谥諢诨諤谔諦谛諧谐諫谏諭谕諮咨諱讳諳谙諶谌諷讽諸诸諺谚諼谖諾诺謀谋謁谒謂谓謄誊謅诌謊谎謎谜謐谧謔谑謖谡謗谤謙谦謚谥講讲謝谢謠谣謡谣謨谟謫谪謬谬謭谫謳讴謹谨
謾谩譁哗證证譎谲譏讥譖谮識识譙谯譚谭譜谱譟噪譫谵譭毁譯译議议譴谴護护譸诪譽誉譾谫讀读讅谉變变讋詟讌䜩讎雠讒谗讓让讕谰讖谶讚赞讜谠讞谳豈岂豎竖豐丰豔艳豬猪豶豮貓猫
貙䝙貝贝貞贞貟贠負负財财貢贡貧贫貨货販贩貪贪貫贯責责貯贮貰贳貲赀貳贰貴贵貶贬買买貸贷貺贶費费貼贴貽贻貿贸賀贺賁贲賂赂賃赁賄贿賅赅資资賈贾賊贼賑赈賒赊賓宾賕赇賙赒
賚赉賜赐賞赏賠赔賡赓賢贤賣卖賤贱賦赋賧赕質质賫赍賬账賭赌賰䞐賴赖賵赗賺赚賻赙購购賽赛賾赜贄贽贅赘贇赟贈赠贊赞贋赝贍赡贏赢贐赆贓赃贔赑贖赎贗赝贛赣贜赃赬赪趕赶趙赵
趨趋趲趱跡迹踐践踰逾踴踊蹌跄蹕跸蹟迹蹠跖蹣蹒蹤踪蹺跷躂跶躉趸躊踌躋跻躍跃躎䟢躑踯躒跞躓踬躕蹰躚跹躡蹑躥蹿躦躜躪躏軀躯車车軋轧軌轨軍军軑轪軒轩軔轫軛轭軟软軤轷軫轸
軲轱軸轴軹轵軺轺軻轲軼轶軾轼較较輅辂輇辁輈辀載载輊轾輒辄輓挽輔辅輕轻輛辆輜辎輝辉輞辋輟辍輥辊輦辇輩辈輪轮輬辌輯辑輳辏輸输輻辐輼辒輾辗輿舆轀辒轂毂轄辖轅辕轆辘轉转
轍辙轎轿轔辚轟轰轡辔轢轹轤轳辦办辭辞辮辫辯辩農农迴回逕迳這这連连週周進进遊游運运過过達达違违遙遥遜逊遞递遠远遡溯適适遲迟遷迁選选遺遗遼辽邁迈還还邇迩邊边邏逻邐逦
郟郏郵邮鄆郓鄉乡鄒邹鄔邬鄖郧鄧邓鄭郑鄰邻鄲郸鄴邺鄶郐鄺邝酇酂酈郦醃腌醖酝醜丑醞酝醟蒏醫医醬酱醱酦釀酿釁衅釃酾釅酽釋释釐厘釒钅釓钆釔钇釕钌釗钊釘钉釙钋針针釣钓釤钐
釦扣釧钏釩钒釵钗釷钍釹钕釺钎釾䥺鈀钯鈁钫鈃钘鈄钭鈅钥鈈钚鈉钠鈍钝鈎钩鈐钤鈑钣鈒钑鈔钞鈕钮鈞钧鈡钟鈣钙鈥钬鈦钛鈧钪鈮铌鈰铈鈳钶鈴铃鈷钴鈸钹鈹铍鈺钰鈽钸鈾铀鈿钿鉀钾
鉅巨鉆钻鉈铊鉉铉鉋铇鉍铋鉑铂鉕钷鉗钳鉚铆鉛铅鉞钺鉢钵鉤钩鉦钲鉬钼鉭钽鉳锫鉶铏鉸铰鉺铒鉻铬鉿铪銀银銃铳銅铜銍铚銑铣銓铨銖铢銘铭銚铫銛铦銜衔銠铑銣铷銥铱銦铟銨铵銩铥
銪铕銫铯銬铐銱铞銳锐銷销銹锈銻锑銼锉鋁铝鋃锒鋅锌鋇钡鋌铤鋏铗鋒锋鋙铻鋝锊鋟锓鋣铘鋤锄鋥锃鋦锔鋨锇鋩铓鋪铺鋭锐鋮铖鋯锆鋰锂鋱铽鋶锍鋸锯鋼钢錁锞錄录錆锖錇锫錈锩錏铔
錐锥錒锕錕锟錘锤錙锱錚铮錛锛錟锬錠锭錡锜錢钱錦锦錨锚錩锠錫锡錮锢錯错録录錳锰錶表錸铼錼镎鍀锝鍁锨鍃锪鍅钫鍆钔鍇锴鍈锳鍊炼鍋锅鍍镀鍔锷鍘铡鍚钖鍛锻鍠锽鍤锸鍥锲鍩锘
鍬锹鍰锾鍵键鍶锶鍺锗鍼针鍾钟鎂镁鎄锿鎇镅鎊镑鎌镰鎔镕鎖锁鎘镉鎚锤鎛镈鎡镃鎢钨鎣蓥鎦镏鎧铠鎩铩鎪锼鎬镐鎭镇鎮镇鎰镒鎲镋鎳镍鎵镓鎶鿔鎸镌鎿镎鏃镞鏇旋鏈链鏌镆鏍镙鏐镠
鏑镝鏗铿鏘锵鏜镗鏝镘鏞镛鏟铲鏡镜鏢镖鏤镂鏨錾鏰镚鏵铧鏷镤鏹镪鏺䥽鏽锈鐃铙鐋铴鐐镣鐒铹鐓镦鐔镡鐘钟鐙镫鐝镢鐠镨鐥䦅鐦锎鐧锏鐨镄鐫镌鐮镰鐯䦃鐲镯鐳镭鐵铁鐶镮鐸铎鐺铛
鐿镱鑄铸鑊镬鑌镔鑑鉴鑒鉴鑔镲鑕锧鑞镴鑠铄鑣镳鑥镥鑭镧鑰钥鑱镵鑲镶鑷镊鑹镩鑼锣鑽钻鑾銮鑿凿钁镢钂镋長长門门閂闩閃闪閆闫閈闬閉闭開开閌闶閎闳閏闰閑闲閒闲間间閔闵閘闸
閡阂閣阁閤合閥阀閨闺閩闽閫阃閬阆閭闾閱阅閲阅閶阊閹阉閻阎閼阏閽阍閾阈閿阌闃阒闆板闇暗闈闱闊阔闋阕闌阑闍阇闐阗闒阘闓闿闔阖闕阙闖闯關关闞阚闠阓闡阐闢辟闤阛闥闼陘陉
陝陕陞升陣阵陰阴陳陈陸陆陽阳隉陧隊队階阶隕陨際际隨随險险隯陦隱隐隴陇隸隶隻只雋隽雖虽雙双雛雏雜杂雞鸡離离難难雲云電电霑沾霢霡霧雾霽霁靂雳靄霭靆叇靈灵靉叆靚靓靜静
靝靔靦腼靨靥鞏巩鞝绱鞦秋鞽鞒韁缰韃鞑韆千韉鞯韋韦韌韧韍韨韓韩韙韪韜韬韝鞲韞韫韻韵響响頁页頂顶頃顷項项順顺頇顸須须頊顼頌颂頎颀頏颃預预頑顽頒颁頓顿頗颇領领頜颌頡颉
頤颐頦颏頭头頮颒頰颊頲颋頴颕頷颔頸颈頹颓頻频頽颓顆颗題题額额顎颚顏颜顒颙顓颛顔颜願愿顙颡顛颠類类顢颟顥颢顧顾顫颤顬颥顯显顰颦顱颅顳颞顴颧風风颭飐颮飑颯飒颱台颳刮
颶飓颸飔颺飏颻飖颼飕飀飗飄飘飆飙飈飚飛飞飠饣飢饥飣饤飥饦飩饨飪饪飫饫飭饬飯饭飱飧飲饮飴饴飼饲飽饱飾饰飿饳餃饺餄饸餅饼餈糍餉饷養养餌饵餎饹餏饻餑饽餒馁餓饿餕馂餖饾
餘余餚肴餛馄餜馃餞饯餡馅館馆餬糊餱糇餳饧餵喂餶馉餷馇餺馎餼饩餾馏餿馊饁馌饃馍饅馒饈馐饉馑饊馓饋馈饌馔饑饥饒饶饗飨饜餍饞馋饢馕馬马馭驭馮冯馱驮馳驰馴驯馹驲駁驳駐驻
駑驽駒驹駔驵駕驾駘骀駙驸駛驶駝驼駟驷駡骂駢骈駭骇駰骃駱骆駸骎駿骏騁骋騂骍騅骓騌骔騍骒騎骑騏骐騖骛騙骗騤骙騧䯄騫骞騭骘騮骝騰腾騶驺騷骚騸骟騾骡驀蓦驁骜驂骖驃骠驄骢
驅驱驊骅驌骕驍骁驏骣驕骄驗验驚惊驛驿驟骤驢驴驤骧驥骥驦骦驪骊驫骉骯肮髏髅髒脏體体髕髌髖髋髮发鬆松鬍胡鬚须鬢鬓鬥斗鬧闹鬨哄鬩阋鬮阄鬱郁鬹鬶魎魉魘魇魚鱼魛鱽魢鱾魨鲀
魯鲁魴鲂魷鱿魺鲄鮁鲅鮃鲆鮊鲌鮋鲉鮍鲏鮎鲇鮐鲐鮑鲍鮒鲋鮓鲊鮚鲒鮜鲘鮝鲞鮞鲕鮣䲟鮦鲖鮪鲔鮫鲛鮭鲑鮮鲜鮳鲓鮶鲪鮺鲝鯀鲧鯁鲠鯇鲩鯉鲤鯊鲨鯒鲬鯔鲻鯕鲯鯖鲭鯗鲞鯛鲷鯝鲴鯡鲱
鯢鲵鯤鲲鯧鲳鯨鲸鯪鲮鯫鲰鯰鲶鯴鲺鯷鳀鯽鲫鯿鳊鰁鳈鰂鲗鰃鳂鰆䲠鰈鲽鰉鳇鰌䲡鰍鳅鰏鲾鰐鳄鰒鳆鰓鳃鰛鳁鰜鳒鰟鳑鰠鳋鰣鲥鰥鳏鰧䲢鰨鳎鰩鳐鰭鳍鰮鳁鰱鲢鰲鳌鰳鳓鰵鳘鰷鲦鰹鲣
鰺鲹鰻鳗鰼鳛鰾鳔鱂鳉鱅鳙鱈鳕鱉鳖鱒鳟鱔鳝鱖鳜鱗鳞鱘鲟鱝鲼鱟鲎鱠鲙鱣鳣鱤鳡鱧鳢鱨鲿鱭鲚鱯鳠鱷鳄鱸鲈鱺鲡鳥鸟鳧凫鳩鸠鳬凫鳲鸤鳳凤鳴鸣鳶鸢鳾䴓鴆鸩鴇鸨鴉鸦鴒鸰鴕鸵鴛鸳
鴝鸲鴞鸮鴟鸱鴣鸪鴦鸯鴨鸭鴯鸸鴰鸹鴴鸻鴷䴕鴻鸿鴿鸽鵁䴔鵂鸺鵃鸼鵐鹀鵑鹃鵒鹆鵓鹁鵜鹈鵝鹅鵠鹄鵡鹉鵪鹌鵬鹏鵮鹐鵯鹎鵰雕鵲鹊鵷鹓鵾鹍鶄䴖鶇鸫鶉鹑鶊鹒鶓鹋鶖鹙鶘鹕鶚鹗鶡鹖
鶥鹛鶩鹜鶪䴗鶬鸧鶯莺鶲鹟鶴鹤鶹鹠鶺鹡鶻鹘鶼鹣鶿鹚鷀鹚鷁鹢鷂鹞鷄鸡鷉䴘鷊鹝鷓鹧鷖鹥鷗鸥鷙鸷鷚鹨鷥鸶鷦鹪鷫鹔鷯鹩鷲鹫鷳鹇鷴鹇鷸鹬鷹鹰鷺鹭鷽鸴鸂㶉鸇鹯鸊䴙鸌鹱鸏鹲鸕鸬
鸘鹴鸚鹦鸛鹳鸝鹂鸞鸾鹵卤鹹咸鹺鹾鹼碱鹽盐麗丽麥麦麩麸麪面麫面麯曲麵面麼么黃黄黌黉點点黨党黲黪黴霉黶黡黷黩黽黾黿鼋鼂鼌鼉鼍鼕冬鼴鼹齊齐齋斋齎赍齏齑齒齿齔龀齕龁齗龂
齙龅齜龇齟龃齠龆齡龄齣出齦龈齧啮齪龊齬龉齲龋齶腭齷龌龍龙龎厐龐庞龑䶮龔龚龕龛龜龟鿁䜤鿓鿒`;
  for (const [, from, to] of PAIRS.matchAll(/(\S)(\S)/gu)) VARIANTS.set(from, to);
  const folded = new Map();
  function foldOne(character) {
    if (character === "\x1e") return character;
    if (/[\p{Cf}\p{Cs}]/u.test(character)) return "";
    if (/[\p{Cc}\p{Z}]/u.test(character)) return " ";
    return VARIANTS.get(character) ?? character;
  }
  function foldCharacter(character) {
    let known = folded.get(character);
    if (known === undefined) {
      known = [...character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFKC")].map(foldOne).join("");
      folded.set(character, known);
    }
    return known;
  }
  /* Each begins with what it removes; the second column is what is put there. */
  const EDITS = [
    [/,(?<=[0-9],)(?=[0-9]{3}(?![0-9]))/gu, ""],
    [/[()](?:(?=[a-z0-9])|(?<=[a-z0-9][()]))/gu, " "],
    [/ {2,}/gu, " "],
    [new RegExp(` (?:(?=[${HAN}])|(?<=[${HAN}] ))`, "gu"), ""],
    [/^ +| +$/gu, ""],
  ];
  function fold(text) {
    let out = text.replace(/[^\x20-\x7e]|[[\]{}`]/gu, foldCharacter).toLowerCase();
    for (const [pattern, put] of EDITS) out = out.replace(pattern, put);
    return out;
  }
  /* The same, and for each place of the folded text where it came from: starts[i], ends[i]. */
  function foldWithPlaces(text) {
    let out = "", starts = [], ends = [], at = 0;
    for (const character of text) {
      const piece = foldCharacter(character);
      for (let i = 0; i < piece.length; i++) { starts.push(at); ends.push(at + character.length); }
      out += piece;
      at += character.length;
    }
    for (const [pattern, put] of EDITS) {
      const places = [...out.matchAll(pattern)];
      if (!places.length) continue;
      let next = "", nextStarts = [], nextEnds = [], last = 0;
      const copy = (to) => {
        next += out.slice(last, to);
        for (let i = last; i < to; i++) { nextStarts.push(starts[i]); nextEnds.push(ends[i]); }
      };
      for (const found of places) {
        copy(found.index);
        last = found.index + found[0].length;
        if (put) { next += put; nextStarts.push(starts[found.index]); nextEnds.push(ends[last - 1]); }
      }
      copy(out.length);
      [out, starts, ends] = [next, nextStarts, nextEnds];
    }
    return { text: out, starts, ends };
  }

  /* --- English stems: Snowball English 3, as snowballstemmer has it --------------------------------- */
  const EXCEPTIONS = new Map(Object.entries({
    skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl",
    andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", howe: "howe", news: "news", sky: "sky",
  }));
  const STEP2 = [
    ["ization", "ize"], ["ational", "ate"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"], ["tional", "tion"],
    ["biliti", "ble"], ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"], ["aliti", "al"],
    ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"], ["ogist", "og"], ["enci", "ence"], ["anci", "ance"],
    ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"], ["ogi", null], ["li", null],
  ];
  const STEP3 = [
    ["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ative", null],
    ["ical", "ic"], ["ness", ""], ["ful", ""],
  ];
  const STEP4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];
  const endsShort = (word) => /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word) || /past$/.test(word);
  function regions(word) {
    const after = (start) => { const found = /[aeiouy][^aeiouy]/.exec(word.slice(start)); return found ? start + found.index + 2 : word.length; };
    const special = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word);
    const r1 = special ? special[0].length : after(0);
    return [r1, after(r1)];
  }
  function stepOne(word, r1) {
    if (word.endsWith("sses")) word = word.slice(0, -2);
    else if (/(?:ied|ies)$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (/s$/.test(word) && !/(?:us|ss)$/.test(word) && /[aeiouy].*.s$/.test(word)) word = word.slice(0, -1);

    const found = /(?:eedly|eed|ingly|edly|ing|ed)$/.exec(word);
    if (found) {
      const suffix = found[0], bare = word.slice(0, -suffix.length);
      if (suffix.startsWith("eed")) {
        if (bare.length >= r1 && !/^(?:succ|proc|exc)$/.test(bare)) word = bare + "ee";
        return word;
      }
      if (suffix === "ing") {
        if (/^[^aeiouy]y$/.test(bare)) return stepOneTail(bare.slice(0, -1) + "ie");
        if (/^(?:even|cann|inn|earr|herr|out)$/.test(bare)) return stepOneTail(word);
      }
      if (!/[aeiouy]/.test(bare)) return stepOneTail(word);
      word = bare;
      if (/(?:at|bl|iz)$/.test(word)) word += "e";
      else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) { if (!/^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1); }
      else if (word.length === r1 && endsShort(word)) word += "e";
    }
    return word;
  }
  const stepOneTail = (word) => word;
  function stem(word) {
    if (!/^[a-z]{3,}$/.test(word)) return word;
    const exception = EXCEPTIONS.get(word);
    if (exception !== undefined) return exception;
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const [r1, r2] = regions(word);
    word = stepOne(word, r1);
    if (/.[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + "i";
    for (const [suffix, put] of STEP2) {
      if (!word.endsWith(suffix)) continue;
      const bare = word.slice(0, -suffix.length);
      if (bare.length < r1) break;
      if (suffix === "ogi") { if (bare.endsWith("l")) word = bare + "og"; }
      else if (suffix === "li") { if (/[cdeghkmnrt]$/.test(bare)) word = bare; }
      else word = bare + put;
      break;
    }
    for (const [suffix, put] of STEP3) {
      if (!word.endsWith(suffix)) continue;
      const bare = word.slice(0, -suffix.length);
      if (bare.length < r1) break;
      if (suffix === "ative") { if (bare.length >= r2) word = bare; } else word = bare + put;
      break;
    }
    for (const suffix of STEP4) {
      if (!word.endsWith(suffix)) continue;
      const bare = word.slice(0, -suffix.length);
      if (bare.length >= r2 && (suffix !== "ion" || /[st]$/.test(bare))) word = bare;
      break;
    }
    if (word.endsWith("e")) {
      const bare = word.slice(0, -1);
      if (bare.length >= r2 || (bare.length >= r1 && !endsShort(bare))) word = bare;
    } else if (word.endsWith("ll") && word.length - 1 >= r2) word = word.slice(0, -1);
    return word.replace(/Y/g, "y");
  }
  const stems = new Map();
  function stemOnce(word) {
    let known = stems.get(word);
    if (known === undefined) stems.set(word, known = stem(word));
    return known;
  }

  /* Letters and digits of other scripts, as OTHER in terms.py has them. */
  const OTHER = "\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u052f\\u0561-\\u0587\\u05d0-\\u05f2" +
    "\\u0620-\\u064a\\u0660-\\u0669\\u066e-\\u06d3\\u06d5\\u06ee-\\u06fc\\u06ff\\u0710-\\u07b1\\u0904-\\u0963" +
    "\\u0966-\\u096f\\u0971-\\u0df3\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e50-\\u0e59\\u0e81-\\u0edf\\u0f00" +
    "\\u0f20-\\u0f33\\u0f40-\\u0fbc\\u1000-\\u1049\\u1050-\\u10fa\\u10fc-\\u135a\\u1780-\\u17d3" +
    "\\u17e0-\\u17e9\\u1810-\\u18aa\\u1950-\\u19da\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u312f" +
    "\\ua000-\\ua48c\\ua4d0-\\ua4fd\\uac00-\\ud7a3";
  const WORD = new RegExp(`[a-z0-9]+|[${OTHER}]+`, "g"), ONE_WORD = new RegExp(`^(?:${WORD.source})$`);
  const wordsOf = (text) => text.match(WORD) || [];

  /* --- queries ---------------------------------------------------------------------------------------- */
  const STOP = new Set("a an and are as at be by for from in is it of on or that the to was were will with".split(" "));
  const PAIR = new RegExp(`(?=([${HAN}][${HAN}a-z0-9]|[a-z0-9][${HAN}]))`, "gu");
  const TRIPLE = new RegExp(`(?=([${HAN}]{3}))`, "gu");
  const ONE_HAN = new RegExp(`[${HAN}]`, "u");
  const MOST_TERMS = 4, MOST_LATER = 6;

  /* Triples of Han, pairs where there is no triple, words: together they cover the phrase. Those that come later
     cover it again; they are asked for only where the others leave candidates. */
  function termsOf(phrase) {
    const words = wordsOf(phrase).map(stemOnce);
    const triples = [...phrase.matchAll(TRIPLE)].map((found) => found[1]);
    const pairs = [...phrase.matchAll(PAIR)].map((found) => found[1]).filter((pair) => !triples.some((triple) => triple.includes(pair)));
    const single = pairs.length || triples.length ? [] : [...phrase].filter((c) => ONE_HAN.test(c));
    let chosen = triples;
    if (triples.length > MOST_TERMS) {
      chosen = [];
      for (let i = 0; i < MOST_TERMS; i++) chosen.push(triples[Math.round((i * (triples.length - 1)) / (MOST_TERMS - 1))]);
    }
    const terms = [...new Set([...words.slice(0, MOST_TERMS), ...chosen, ...pairs.slice(0, MOST_TERMS), ...single])];
    return { terms, later: [...new Set(triples)].filter((triple) => !terms.includes(triple)).slice(0, MOST_LATER) };
  }
  /* A day as lists of the site print it is a phrase. */
  const DAY = "[0-9]{1,2}\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\s+[0-9]{4}(?![^\\s])";
  const TOKEN = new RegExp(`"([^"]*)"|“([^”]*)”|「([^」]*)」|${DAY}|[^\\s"“「]+`, "giu");
  /* A query is units that must all be found: words (by their stem) and phrases (as they stand). */
  function parse(query) {
    const units = [], ignored = [];
    for (const found of query.matchAll(TOKEN)) {
      const quoted = found[1] ?? found[2] ?? found[3];
      let text = fold(quoted ?? found[0]);
      if (quoted === undefined && !ONE_HAN.test(text)) text = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      if (!text) continue;
      if (quoted === undefined) text = text.replace(/^([a-z]+)'s$/, "$1"); /* bureau's is found where bureau stands */
      const isWord = quoted === undefined && /^[a-z]+$/.test(text);
      const unit = { shown: quoted ?? found[0], text, kind: isWord ? "word" : "phrase", stem: isWord ? stemOnce(text) : "" };
      Object.assign(unit, isWord ? { terms: [unit.stem], later: [] } : termsOf(text));
      unit.certain = isWord || (unit.terms.length === 1 && new RegExp(`^[${HAN}]{1,3}$`, "u").test(text));
      if (!unit.terms.length) ignored.push(unit);
      else if (!units.some((other) => other.text === unit.text && other.kind === unit.kind)) units.push(unit);
    }
    const needed = units.filter((unit) => unit.kind !== "word" || !STOP.has(unit.text));
    return { units: needed.length ? needed : units, ignored };
  }

  /* --- proof ------------------------------------------------------------------------------------------- */
  const DECIMAL = /(?<![0-9a-z.])[0-9]+\.[0-9]+(?![0-9]|\.[0-9])/g;
  const LATIN = /[a-z0-9]/, FOREIGN = new RegExp(`[${OTHER}]`), STAKE = /(?<![a-z0-9])[a-z]{1,3}$/;
  const goesOn = (one, next) => (LATIN.test(one) && LATIN.test(next)) || (FOREIGN.test(one) && FOREIGN.test(next));
  /* Words and numbers are whole: 5号 is not in 15号, 5亿 not in 3.5亿; but 45+300 is in K45+300. */
  function isWhole(text, start, end, decimals) {
    if (start > 0 && goesOn(text[start - 1], text[start]) && !(/^[0-9]+\+[0-9]/.test(text.slice(start, end)) && STAKE.test(text.slice(0, start)))) return false;
    if (end < text.length && goesOn(text[end - 1], text[end])) return false;
    return !decimals.some(([from, to]) => (from < start && start < to) || (from < end && end < to));
  }
  /* Return where unit stands in folded text, as [start, end]. */
  function findIn(text, unit) {
    const places = [];
    if (unit.kind === "word") {
      for (const found of text.matchAll(WORD))
        if (stemOnce(found[0]) === unit.stem) places.push([found.index, found.index + found[0].length]);
      return places;
    }
    let at = text.indexOf(unit.text), decimals = null;
    while (at >= 0) {
      decimals = decimals || [...text.matchAll(DECIMAL)].map((found) => [found.index, found.index + found[0].length]);
      const end = at + unit.text.length;
      if (isWhole(text, at, end, decimals)) { places.push([at, end]); at = text.indexOf(unit.text, end); }
      else at = text.indexOf(unit.text, at + 1);
    }
    return places;
  }
  /* Return which units one original text holds, and their marks, worked out when asked for: [[start, end]]. */
  function markText(original, units, text = fold(original || "")) {
    const found = new Set(), places = [];
    if (original) units.forEach((unit, number) => {
      const here = findIn(text, unit);
      if (here.length) { found.add(number); places.push(...here); }
    });
    let marks = null;
    return { units: found, get marks() { return (marks = marks || markPlaces(original, places)); } };
  }
  function markPlaces(original, places) {
    if (!places.length) return [];
    const map = foldWithPlaces(original);
    places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const marks = [];
    for (const [start, end] of places) {
      const from = map.starts[start], to = map.ends[end - 1], last = marks[marks.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to); else marks.push([from, to]);
    }
    return marks;
  }
  const foldedTexts = new WeakMap(); /* leaf -> (text -> folded), so that typing on costs no second folding */
  function looker(leaf, units, met) {
    if (!foldedTexts.has(leaf)) foldedTexts.set(leaf, new Map());
    const known = foldedTexts.get(leaf);
    const folding = (text) => { if (!known.has(text)) known.set(text, fold(text || "")); return known.get(text); };
    return (text) => { const got = markText(text, units, folding(text)); got.units.forEach((unit) => met.add(unit)); return got; };
  }
  function holdUnits(leaves, units, least) {
    const met = new Set();
    for (const leaf of leaves) {
      const see = looker(leaf, units, met);
      for (const [, zh, en] of leaf.segments) { see(zh); see(en); }
    }
    return met.size >= least;
  }
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  /* The forms in which a day can be found, as forms_of_day in record.py has them. */
  function formsOfDay(day) {
    const [year, month, date] = day.split("-").map(Number);
    return [day, `${year}年${month}月${date}日`, `${date} ${MONTHS[month - 1]} ${year}`];
  }
  /* Return the proof that a notice holds all units (or at least `least` of them), or null. `leaves` are the parts of
     its text that can hold any of them, the first with its head. */
  function prove(leaves, units, least = units.length) {
    const met = new Set(), record = leaves[0], look = looker(record, units, met);
    const head = { zh: look(record.zh), en: look(record.en), number: look(record.number), index: look(record.index) };
    look(record.initials);
    const issuers = (record.issuers || []).map(([, zh, en]) => ({ zh: look(zh), en: look(en) }));
    (record.topics || []).forEach(([, zh, en]) => { look(zh); look(en); });
    [record.published, record.issued, record.deadline, record.expires].forEach((day) => { if (day) formsOfDay(day).forEach(look); });
    const passages = [];
    for (const leaf of leaves) {
      const see = looker(leaf, units, met);
      let paragraphs = leaf === record ? 0 : leaf.number; /* numbered as on the page: what has Han has a record, and a number */
      leaf.segments.forEach(([id, zh, en, flaw], at) => {
        const number = id && ONE_HAN.test(zh) ? ++paragraphs : 0;
        const both = { zh: see(zh), en: see(en) };
        const count = new Set([...both.zh.units, ...both.en.units]).size;
        if (count) passages.push({ id, place: at + (leaf.place || 0), number, zh, en, flaw, count, get zhMarks() { return both.zh.marks; }, get enMarks() { return both.en.marks; } });
      });
    }
    if (met.size < least) return null;
    passages.sort((a, b) => b.count - a.count || a.place - b.place);
    return { head, issuers, passages };
  }

  /* --- marks: signs of what was cut or masked, and their words on the page (see converters/search/marks.py) ---- */
  const MARKS = {
    zh: { "\ufdd0": "[……]", "\ufdd1": "[身份证号已隐去]", "\ufdd2": "[手机号已隐去]", "\ufdd3": "[卡号已隐去]" },
    en: { "\ufdd0": "[…]", "\ufdd1": "[identity number withheld]", "\ufdd2": "[mobile number withheld]", "\ufdd3": "[card number withheld]" },
  };
  /* language: of the text, as on the page. */
  function sayMarks(text, language) { return text.replace(/[\ufdd0-\ufdd3]/g, (sign) => MARKS[language][sign]); }

  /* --- the index ------------------------------------------------------------------------------------- */
  const CRC = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    CRC[n] = c >>> 0;
  }
  function hashTerm(term) {
    let c = 0xffffffff;
    for (let i = 0; i < term.length; i++) {
      const unit = term.charCodeAt(i);
      c = CRC[(c ^ (unit >> 8)) & 255] ^ (c >>> 8);
      c = CRC[(c ^ (unit & 255)) & 255] ^ (c >>> 8);
    }
    return (c ^ 0xffffffff) >>> 0;
  }
  class Reader {
    constructor(bytes, at) { this.bytes = bytes; this.at = at; }
    number() {
      let value = 0, factor = 1, byte;
      do { byte = this.bytes[this.at++]; value += (byte & 127) * factor; factor *= 128; } while (byte > 127);
      return value;
    }
  }
  /* A row is document << ROW_BITS | places: one bit for each part of a text, and one for the head. */
  const PARTS = 8, ROW_BITS = 9, PLACES = 511, HEAD = 256, SEVERAL = 9;
  function readRows(bytes, start, end) {
    const reader = new Reader(bytes, start), rows = [];
    let doc = 0;
    while (reader.at < end) {
      const stored = reader.number(), low = stored & 15;
      doc += low < SEVERAL ? stored >>> 4 : stored >>> 11;
      rows.push((doc << ROW_BITS) | (low < SEVERAL ? 1 << low : ((stored >>> 4) & 127) * 7 + low - SEVERAL));
    }
    return rows;
  }
  function readDocuments(bytes, start, end) {
    const reader = new Reader(bytes, start), docs = [];
    let doc = 0;
    while (reader.at < end) docs.push(doc += reader.number());
    return docs;
  }
  function findRows(bytes, shelf, bits, wanted) {
    const reader = new Reader(bytes, 4);
    let key = bits ? shelf * 2 ** (32 - bits) : 0, start = 0, from = -1, length = 0;
    for (let left = reader.number(); left > 0; left--) {
      key += reader.number();
      const size = reader.number();
      if (key === wanted) { from = start; length = size; }
      start += size;
    }
    return from < 0 ? [] : readRows(bytes, reader.at + from, reader.at + from + length);
  }

  class Outdated extends Error {}
  class Unreachable extends Error {}
  const KEPT = 32e6, A_FILE = 1000; /* bytes kept in memory, about; and what a file takes beside what it holds */

  class Index {
    /* base: address of the folder "search/". */
    /* kept: path -> { answer, size }, what was asked for last comes last. */
    constructor(base) { this.base = base; this.kept = new Map(); this.size = 0; this.most = KEPT; this.root = null; this.facetCache = new Map(); }
    async open(again) {
      if (again) { this.root = null; this.kept.clear(); this.size = 0; this.facetCache.clear(); }
      if (!this.root) this.root = this.get("index.json", "json", { cache: again ? "reload" : "no-cache" }).then((root) => {
        if (root.format !== 8) throw new Outdated("format");
        return root;
      });
      return this.root.catch((error) => { this.root = null; throw error; });
    }
    get(path, kind, options) {
      const known = this.kept.get(path);
      if (known) {
        this.kept.delete(path);
        this.kept.set(path, known);
        return known.answer;
      }
      const one = { answer: null, size: 0 };
      one.answer = fetch(new URL(path, this.base), options || {}).then(
        (answer) => {
          if (!answer.ok) throw answer.status === 404 ? new Outdated(path) : new Unreachable(path + ": " + answer.status);
          return kind === "json" ? answer.text() : answer.arrayBuffer();
        },
        (error) => { throw error.name === "AbortError" ? error : new Unreachable(path); },
      ).then((body) => {
        this.weigh(path, one, A_FILE + (kind === "json" ? 4 * body.length : body.byteLength)); /* text: as it stands, and folded */
        return kind === "json" ? JSON.parse(body) : new Uint8Array(body);
      });
      this.kept.set(path, one);
      one.answer.catch(() => { if (this.kept.get(path) === one) { this.kept.delete(path); this.size -= one.size; } });
      return one.answer;
    }
    /* Note what a file takes, and forget those that were asked for longest ago. */
    weigh(path, one, size) {
      if (this.kept.get(path) !== one) return;
      one.size = size;
      this.size += size;
      for (const [oldest, { size: taken }] of this.kept) {
        if (this.size <= this.most || oldest === path) break;
        this.kept.delete(oldest);
        this.size -= taken;
      }
    }
    file(segment, name, kind) { return this.get(`${segment.year}/${name}?v=${segment.version}`, kind); }
    async binary(segment, name) {
      const bytes = await this.file(segment, name, "bytes");
      const version = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      if (version !== segment.version) throw new Outdated(name);
      return bytes;
    }
    async rows(segment, term) {
      const key = hashTerm(term), shelf = segment.bits ? Math.floor(key / 2 ** (32 - segment.bits)) : 0;
      const bytes = await this.binary(segment, shelf.toString(16).padStart(4, "0") + ".bin");
      return findRows(bytes, shelf, segment.bits, key);
    }
    /* How the text of a notice is to be had: a function of a leaf, and the leaves that hold `places`. */
    async text(segment, doc, places) {
      const { ids, leaves } = await this.file(segment, `ids-${doc >> 8}.json`, "json");
      const name = encodeURIComponent(ids[doc & 255]) + ".json", share = PARTS / Number(leaves[doc & 255]);
      const wanted = new Set(places & HEAD ? [0] : []);
      for (let part = 0; part < PARTS; part++) if (places & (1 << part)) wanted.add(Math.floor(part / share));
      return { leaf: (number) => this.file(segment, `text${number ? "-" + number : ""}/${name}`, "json"), wanted: [...wanted] };
    }
    /* facet -> [{ key, zh, en, docs }] */
    async facets(segment) {
      const at = segment.year + segment.version;
      if (!this.facetCache.has(at)) {
        const [names, bytes] = await Promise.all([this.file(segment, "facets.json", "json"), this.binary(segment, "facets.bin")]);
        const reader = new Reader(bytes, 4), read = {};
        for (const facet of ["issuer", "type", "topic", "status"]) {
          read[facet] = names[facet].map(([key, zh, en]) => {
            const length = reader.number(), docs = readDocuments(bytes, reader.at, reader.at + length);
            reader.at += length;
            return { key, zh, en, docs };
          });
        }
        this.facetCache.set(at, read);
      }
      return this.facetCache.get(at);
    }
  }

  /* --- one search ---------------------------------------------------------------------------------- */
  const WEIGHT = [1, 1.6, 4]; /* in one part of the text, in several, in the title or the numbers */
  const levelOf = (places) => (places & HEAD ? 2 : places & (places - 1) ? 1 : 0);
  const ENOUGH = 0.4, MUCH = 0.6, UNKNOWN = 0.25, FEW = 3, MOST_PARTS = 16, MOST_NEAR = 10, LANES = 3;

  class Search {
    constructor(index, query) {
      this.index = index;
      Object.assign(this, parse(query));
      this.certain = this.units.every((unit) => unit.certain);
      this.least = null; /* how many units must be found; null: all */
      this.near = false; /* whether the candidates hold only much of the query */
      this.candidates = [];
      this.segments = [];
      this.searched = 0;
      this.proofs = new Map(); /* key of a candidate -> { record, proof } or null */
      this.frequency = new Map(); /* term -> how often in the first segment: which to ask for first in others */
      this.stopped = false;
      this.beside = null;
    }
    stop() { this.stopped = true; if (this.beside) this.beside.stop(); }
    /* A search that helps this one, and stops with it. */
    help(query = "") {
      this.beside = new Search(this.index, query);
      if (this.stopped) this.beside.stop();
      return this.beside;
    }
    /* Candidates of one segment: [{ segment, doc, score }], the newest first. */
    async inSegment(segment, first) {
      let scores = null;
      const jobs = [];
      for (const unit of this.units) for (const term of unit.terms) jobs.push({ unit, term });
      const early = first ? await Promise.all(jobs.map((job) => this.index.rows(segment, job.term))) : [];
      for (const unit of this.units) for (const term of unit.later) jobs.push({ unit, term });
      const often = (term) => this.frequency.get(term) ?? Infinity;
      if (!first) jobs.sort((a, b) => (often(a.term) < often(b.term) ? -1 : often(a.term) > often(b.term) ? 1 : 0));
      const places = new Map(); /* unit -> Map(doc -> the places that hold all its terms) */
      for (let i = 0; i < jobs.length; i++) {
        if (this.stopped) return [];
        const { unit, term } = jobs[i], rows = early[i] || (await this.index.rows(segment, term));
        if (first) this.frequency.set(term, rows.length);
        const before = places.get(unit), now = new Map();
        for (const row of rows) {
          const doc = row >> ROW_BITS;
          if (scores && !scores.has(doc)) continue;
          const here = (before ? before.get(doc) : PLACES) & row & PLACES;
          if (here) now.set(doc, here); /* else the terms stand apart: no phrase */
        }
        places.set(unit, now);
        scores = now;
        if (!scores.size) return [];
      }
      const found = [];
      for (const doc of scores.keys()) {
        let score = 0, all = 0;
        for (const unit of this.units) {
          const rarest = Math.min(...unit.terms.map(often));
          score += Math.log(1 + this.index.total / (1 + (rarest < Infinity ? rarest : 0))) * WEIGHT[levelOf(places.get(unit).get(doc))];
          all |= places.get(unit).get(doc);
        }
        found.push({ segment, doc, score, places: all, key: segment.year + "/" + doc });
      }
      return found.sort((a, b) => b.doc - a.doc);
    }
    /* The years as they are asked: those that the query names, as a document number does, then from the newest. */
    order() {
      const named = new Set(this.units.flatMap((unit) => unit.text.match(/[0-9]{4}/g) || []));
      return [true, false].flatMap((wanted) => this.segments.filter((segment) => named.has(segment.year) === wanted));
    }
    /* Look through all years, see order(); tell(this) after each that brought something, and at the end. */
    async run(tell) {
      const root = await this.index.open();
      this.segments = root.segments;
      const order = this.order();
      this.index.total = order.length ? order[0].notices : 0;
      if (!this.units.length) { this.searched = this.segments.length; return this; }
      const answers = [];
      let next = 0;
      const take = async () => {
        while (next < order.length && !this.stopped) {
          const number = next++;
          answers[number] = await this.inSegment(order[number], number === 0);
          this.searched++;
          while (answers[this.merged]) {
            this.candidates.push(...answers[this.merged]);
            const brought = answers[this.merged].length;
            this.merged++;
            if (brought && tell && !this.stopped) await tell(this);
          }
        }
      };
      this.merged = 0;
      if (order.length) { next = 1; answers[0] = await this.inSegment(order[0], true); this.searched = 1; this.candidates.push(...answers[0]); this.merged = 1; }
      if (this.candidates.length && tell && !this.stopped) await tell(this);
      await Promise.all(Array.from({ length: LANES }, take));
      return this;
    }
    get done() { return this.searched >= this.segments.length; }
    ordered(sort, list) {
      const place = new Map(this.segments.map((segment, number) => [segment.year, number]));
      const newest = (a, b) => place.get(a.segment.year) - place.get(b.segment.year) || b.doc - a.doc;
      /* the first documents of a year are versions that a later one replaced: they come after all that stand */
      const isReplaced = ({ segment, doc }) => doc < (segment.replaced || 0);
      const best = (a, b) => isReplaced(a) - isReplaced(b) || b.score - a.score || newest(a, b);
      return [...(list || this.candidates)].sort(sort === "date" ? newest : best);
    }
    /* Return { record, proof } from the `wanted` leaves of a text, or null if they do not hold the query. */
    async proofFrom(leaf, wanted) {
      const least = this.least ?? this.units.length, leaves = await Promise.all(wanted.map(leaf));
      if (wanted[0]) {
        if (!holdUnits(leaves, this.units, least)) return null;
        leaves.unshift(await leaf(0));
      }
      const proof = prove(leaves, this.units, least);
      return proof ? { record: leaves[0], proof } : null;
    }
    /* The same of a candidate, or null if its text does not hold the query. */
    async proofOf(candidate) {
      if (!this.proofs.has(candidate.key)) {
        const { leaf, wanted } = await this.index.text(candidate.segment, candidate.doc, candidate.places);
        this.proofs.set(candidate.key, await this.proofFrom(leaf, wanted));
      }
      return this.proofs.get(candidate.key);
    }
    /* The same from the first leaf alone where that holds the query: a long text need not be there as a whole before
       the first result shows. Its passages are those of that leaf, so that it is not kept for the proof. */
    async glimpse(candidate) {
      if (!this.proofs.has(candidate.key)) {
        const { leaf, wanted } = await this.index.text(candidate.segment, candidate.doc, candidate.places);
        const early = wanted.length > 1 && (await this.proofFrom(leaf, wanted.slice(0, 1)));
        if (early) return early;
      }
      return this.proofOf(candidate);
    }
    /* Prove candidates of list in order until `wanted` hits are there; return the hits. One alone may be a glimpse. */
    async hits(list, wanted) {
      const found = [];
      const look = (candidate) => (wanted === 1 ? this.glimpse(candidate) : this.proofOf(candidate));
      let next = 0;
      while (next < list.length && found.length < wanted && !this.stopped) {
        const some = list.slice(next, next + (wanted === 1 ? Math.min(4, next + 1) : Math.max(2, wanted - found.length)));
        next += some.length;
        for (const [i, hit] of (await Promise.all(some.map(look))).entries())
          if (hit && found.length < wanted) found.push({ ...hit, candidate: some[i] });
      }
      return found;
    }
    /* How many notices of list hold the query, and whether that is known or only likely. */
    count(list) {
      let sure = this.done && this.certain, number = 0;
      const left = list.filter((candidate) => this.proofs.get(candidate.key) !== null);
      number = left.length;
      if (this.done && left.every((candidate) => this.proofs.has(candidate.key))) sure = true;
      return { number, sure };
    }
    /* Narrow by { year: Set, issuer: Set, type: Set, topic: Set, status: Set }, leaving out one facet. */
    async narrowed(chosen, but) {
      const active = Object.entries(chosen).filter(([facet, keys]) => keys.size && facet !== but);
      let list = this.candidates;
      for (const [facet, keys] of active) {
        if (facet === "year") { list = list.filter((candidate) => keys.has(candidate.segment.year)); continue; }
        const docs = new Map();
        for (const segment of new Set(list.map((candidate) => candidate.segment))) {
          const all = new Set();
          for (const value of (await this.index.facets(segment))[facet]) if (keys.has(value.key)) value.docs.forEach((doc) => all.add(doc));
          docs.set(segment, all);
        }
        list = list.filter((candidate) => docs.get(candidate.segment).has(candidate.doc));
      }
      return list;
    }
    /* Return facet -> [{ key, zh, en, number }] over the results, each facet as if it were not chosen. */
    async facets(chosen) {
      const all = {};
      for (const facet of ["issuer", "type", "year", "topic", "status"]) {
        const list = (await this.narrowed(chosen, facet)).filter((candidate) => this.proofs.get(candidate.key) !== null);
        const values = new Map(), bySegment = new Map();
        for (const candidate of list) {
          if (!bySegment.has(candidate.segment)) bySegment.set(candidate.segment, new Set());
          bySegment.get(candidate.segment).add(candidate.doc);
        }
        for (const [segment, docs] of bySegment) {
          if (facet === "year") { values.set(segment.year, { key: segment.year, zh: "", en: "", number: docs.size }); continue; }
          for (const { key, zh, en, docs: holders } of (await this.index.facets(segment))[facet]) {
            const number = holders.reduce((sum, doc) => sum + (docs.has(doc) ? 1 : 0), 0);
            if (!number) continue;
            const value = values.get(key) || { key, zh, en, number: 0 };
            value.number += number;
            if (en) value.en = en;
            values.set(key, value);
          }
        }
        for (const key of chosen[facet] || []) if (!values.has(key)) values.set(key, { key, zh: key, en: "", number: 0 });
        const listed = [...values.values()];
        all[facet] = facet === "year" ? listed.sort((a, b) => (a.key === "undated") - (b.key === "undated") || (a.key < b.key ? 1 : -1)) : listed.sort((a, b) => b.number - a.number || (a.key < b.key ? -1 : 1));
      }
      return all;
    }
    /* Why nothing was found: the units that stand in no notice at all. */
    async unknown() {
      const missing = [];
      for (const unit of this.units) if (!(await this.holds(unit))) missing.push(unit);
      return missing;
    }
    async holds(unit) {
      const alone = this.help();
      alone.units = [unit];
      alone.certain = unit.certain;
      await alone.run();
      return (await alone.hits(alone.ordered("relevance").slice(0, 8), 1)).length > 0;
    }
    /* Where few notices or none hold the whole query (`hits`): a search for others that hold much of it, by pairs
       and words. What is shown is proved as ever; only less is asked for. Its candidates may be none. */
    async closest(hits = []) {
      const enough = hits.length ? MUCH : ENOUGH, taken = new Set(hits.map((hit) => hit.candidate.key));
      const parts = new Map();
      for (const unit of this.units) {
        const terms = unit.kind === "word" ? [unit.stem] : [...new Set([...unit.text.matchAll(PAIR)].map((found) => found[1]).concat(wordsOf(unit.text).map(stemOnce)))];
        for (const term of terms) {
          if (STOP.has(term) || parts.size >= MOST_PARTS) continue;
          const isWord = ONE_WORD.test(term);
          parts.set(term, { shown: term, text: term, kind: isWord ? "word" : "phrase", stem: isWord ? term : "", terms: [term], later: [], certain: true });
        }
      }
      const near = this.help();
      near.segments = this.segments;
      near.searched = this.segments.length;
      near.units = [...parts.values()];
      near.near = true;
      const terms = [...parts.keys()];
      if (terms.length < 2 || hits.length >= FEW) return near;
      const rows = []; /* a year at a time, so that who types on need not wait for all of them */
      for (const segment of this.segments) {
        if (this.stopped) return near;
        rows.push(await Promise.all(terms.map((term) => this.index.rows(segment, term))));
      }
      const all = this.segments.reduce((sum, segment) => sum + segment.notices, 0);
      const worth = terms.map((_, i) => { const often = rows.reduce((sum, one) => sum + one[i].length, 0); return often ? Math.log(1 + all / often) : Math.log(1 + 2 * all) * UNKNOWN; });
      const total = worth.reduce((sum, one) => sum + one, 0);
      near.least = terms.length > 2 ? 2 : 1;
      this.segments.forEach((segment, number) => {
        const held = new Map();
        terms.forEach((term, i) => rows[number][i].forEach((row) => {
          const doc = row >> ROW_BITS, one = held.get(doc) || { much: 0, score: 0, places: 0 };
          one.much += worth[i];
          one.score += worth[i] * WEIGHT[levelOf(row & PLACES)];
          one.places |= row & PLACES;
          held.set(doc, one);
        }));
        for (const [doc, { much, score, places }] of held)
          if (much >= total * enough && !taken.has(segment.year + "/" + doc))
            near.candidates.push({ segment, doc, score: score * (much / total) ** 2, places, key: segment.year + "/" + doc });
      });
      near.candidates = near.ordered("relevance").slice(0, MOST_NEAR);
      return near;
    }
    /* A shorter phrase that does stand somewhere: { text, number, sure }, or null. */
    async shorter(unit) {
      const characters = [...unit.text];
      for (let length = characters.length - 1, tries = 0; length >= 2 && tries < 6; length--) {
        for (const text of new Set([characters.slice(0, length).join(""), characters.slice(-length).join("")])) {
          tries++;
          const part = this.help(text);
          await part.run();
          if ((await part.hits(part.ordered("relevance").slice(0, 6), 1)).length) return { text, ...part.count(part.candidates) };
        }
      }
      return null;
    }
  }

  const api = { Index, Search, Outdated, Unreachable, fold, foldWithPlaces, stem, wordsOf, parse, prove, markText, sayMarks, hashTerm };
  global.mingshiSearch = Object.assign(global.mingshiSearch || {}, api);
  if (typeof module !== "undefined") module.exports = api;
})(globalThis);
